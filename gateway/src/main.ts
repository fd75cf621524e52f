import { runProcess } from '@switchboard/kit/run-process';
import { startGateway } from './app.js';
import { readOptions } from './env.js';

function readOptionsOrExit() {
  try {
    return readOptions(process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

const options = readOptionsOrExit();
await runProcess(options.log, () => startGateway(options));
