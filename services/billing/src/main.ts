import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readBillingSettings } from './env.js';
import { startBilling } from './subgraph.js';

await runProcess(createLog('billing'), () => startBilling(readBillingSettings(process.env)));
