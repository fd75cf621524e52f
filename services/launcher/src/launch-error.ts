export type LaunchErrorCode =
  | 'ALREADY_RUNNING'
  | 'ARGUMENT_INVALID'
  | 'DATABASE_NO_ANSWER'
  | 'DATABASE_REFUSED'
  | 'DATA_DIR_NOT_A_FOLDER'
  | 'DATA_DIR_NOT_WRITABLE'
  | 'DATA_DIR_DAMAGED'
  | 'DEMO_DATA_REFUSED'
  | 'DEMO_DATA_STALLED'
  | 'DISK_FULL'
  | 'ENVIRONMENT_INVALID'
  | 'EXPORT_REFUSED'
  | 'FILE_NOT_WRITTEN'
  | 'PORT_IN_USE'
  | 'PORT_NOT_ALLOWED'
  | 'POSTGRES_ACCOUNT_MISSING'
  | 'POSTGRES_BINARIES_MISSING'
  | 'POSTGRES_BINARIES_UNUSABLE'
  | 'POSTGRES_NO_ANSWER'
  | 'POSTGRES_NOT_STARTED'
  | 'PROCESS_NOT_STARTED'
  | 'PROCESS_NO_ANSWER'
  | 'STOPPED';

/** What the person at the terminal can act on: the message says what, where and what to do, in one line. */
export class LaunchError extends Error {
  constructor(
    readonly code: LaunchErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LaunchError';
  }
}

/** The one line that ends a command that failed; a fault of our own shows its stack too. */
export function describeFailure(error: unknown): string {
  if (error instanceof LaunchError) return `switchboard: ${error.code}: ${error.message}`;
  return `switchboard: FAULT: ${error instanceof Error ? error.stack : String(error)}`;
}

/** The `code` of a Node or PostgreSQL error, if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
