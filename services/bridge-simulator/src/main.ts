import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readSimulatorSettings } from './env.js';
import { startSimulator } from './simulator.js';

await runProcess(createLog('bridge-simulator'), () => startSimulator(readSimulatorSettings(process.env)));
