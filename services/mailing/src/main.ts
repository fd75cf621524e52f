import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readMailingSettings } from './env.js';
import { startMailing } from './subgraph.js';

await runProcess(createLog('mailing'), () => startMailing(readMailingSettings(process.env)));
