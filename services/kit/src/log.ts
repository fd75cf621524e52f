import { type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on standard output, one per event, named by process. Tokens and signatures never appear. */
export function createLog(name: string, level = 'info'): Log {
  return pino({
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', 'headers.authorization', '*.password', '*.secret'],
  });
}
