import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readPrintFolderSettings } from './env.js';
import { startPrintFolder } from './print-folder.js';

await runProcess(createLog('print-folder'), () => startPrintFolder(readPrintFolderSettings(process.env)));
