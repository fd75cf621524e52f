/**
 * PostgreSQL's classes 08 (connection), 25P03 (idle for too long), 40 (rolled back for another's sake), 53 (no room), 55P03 (a lock
 * not got), 57P (shut down), 58 (its own system); and what the driver and the network call a connection that went away.
 */
const PASSING = /^(08|25P03|40|53|55P03|57P|58|CONNECT|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)/;

/** Whether the error is one of the database's state, so that the same work may well succeed once that has passed. */
export function isPassingFault(error: unknown): boolean {
  const { cause, code } = (error ?? {}) as { cause?: unknown; code?: unknown };
  // The innermost: drizzle's own error only repeats the statement.
  if (cause) return isPassingFault(cause);
  return typeof code === 'string' && PASSING.test(code);
}
