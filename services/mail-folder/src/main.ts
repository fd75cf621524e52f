import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readMailFolderSettings } from './env.js';
import { startMailFolder } from './mail-folder.js';

await runProcess(createLog('mail-folder'), () => startMailFolder(readMailFolderSettings(process.env)));
