import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readSalesSettings } from './env.js';
import { startSales } from './subgraph.js';

await runProcess(createLog('sales'), () => startSales(readSalesSettings(process.env)));
