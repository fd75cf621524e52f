import { token } from './commands/token.js';
import { HELP } from './help.js';
import { describeFailure, LaunchError } from './launch-error.js';

/** Each command returns its exit code; its code is loaded only when it is the one. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start: async (args) => (await import('./commands/start.js')).start(args),
  import: async (args) => (await import('./commands/import.js')).importFile(args),
  export: async (args) => (await import('./commands/export.js')).exportFile(args),
  seed: async (args) => (await import('./commands/seed.js')).seed(args),
  token,
};

async function run([name = '--help', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const command = commands[name];
  if (command) return command(args);
  throw new LaunchError('ARGUMENT_INVALID', `${name} is no command; it is one of ${Object.keys(commands).join(', ')}`);
}

function exitCodeOf(error: unknown): number {
  // A wrong call is told from a failure, as by most tools.
  return error instanceof LaunchError && error.code === 'ARGUMENT_INVALID' ? 2 : 1;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  return exitCodeOf(error);
});
// What a part left open must not keep the process alive.
setTimeout(() => process.exit(), 2_000).unref();
