import { TOKEN_USAGE } from './commands/token.js';

/** What the launcher can do, in a line each. */
export const HELP = `npm start [-- --one-process]     start everything; Ctrl-C stops it
npm run import -- customers FILE.csv [--update]   take customers over, row by row
npm run export -- WHAT ...          write files out of the systems; without WHAT: lists what can be exported
npm run seed -- --customers N --seed N   add made-up customers with all that belongs to them
npm run --silent token -- ROLE   print a bearer token: ${TOKEN_USAGE}

Environment: PORT, DATA_DIR, DEMO=off, POSTGRES_URL, <NAME>_DATABASE_URL with <NAME>_OWNER_DATABASE_URL, LOG_LEVEL.
`;
