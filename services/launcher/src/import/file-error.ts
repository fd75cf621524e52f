export type FileErrorCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'FILE_ENCODING'
  | 'FILE_COLUMNS_MISSING'
  | 'FILE_TOO_LARGE';

/** A file that is refused as a whole: nothing of it was taken. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'FileError';
  }
}
