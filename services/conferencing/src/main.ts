import { createLog } from '@switchboard/kit/log';
import { runProcess } from '@switchboard/kit/run-process';
import { readConferencingSettings } from './env.js';
import { startConferencing } from './subgraph.js';

await runProcess(createLog('conferencing'), () => startConferencing(readConferencingSettings(process.env)));
