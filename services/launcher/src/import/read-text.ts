import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { FileError } from './file-error.js';

/**
 * The text of a file, piece by piece; a byte order mark of UTF-8 is left out.
 * @throws FileError when the file cannot be read or is not UTF-8
 */
export async function* readText(file: string): AsyncGenerator<string> {
  await checkIsFile(file);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  // Bytes of a character that began in the piece before.
  let begun = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([begun, piece]);
      const whole = bytes.subarray(0, bytes.length - begunLength(bytes));
      yield decode(decoder, whole, { file, offset });
      offset += whole.length;
      begun = bytes.subarray(whole.length);
    }
  } catch (error) {
    throw explained(file, error);
  }
  if (begun.length > 0) throw notUtf8(file, offset, 'ends within a character');
}

/** Reads all of the file, so that one in another encoding is refused before anything of it is taken. */
export async function checkEncoding(file: string): Promise<void> {
  for await (const _ of readText(file));
}

async function checkIsFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw explained(file, error);
  });
  if (!found.isFile()) throw new FileError('FILE_UNREADABLE', `${file} is no file; name one`);
}

interface Place {
  readonly file: string;
  /** Of the first byte. */
  readonly offset: number;
}

function decode(decoder: TextDecoder, bytes: Buffer, { file, offset }: Place): string {
  const zero = bytes.indexOf(0);
  // Text in UTF-16 without a mark is valid UTF-8 with a zero beside each letter.
  if (zero >= 0) throw notUtf8(file, offset + zero, 'is 00, as in UTF-16');
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    const wrong = validLength(bytes);
    const shown = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw notUtf8(file, offset + wrong, `(${shown}) is none of UTF-8`);
  }
}

function notUtf8(file: string, offset: number, problem: string): FileError {
  return new FileError(
    'FILE_ENCODING',
    `${file}: byte ${offset} ${problem}; save the file as UTF-8 and import it again`,
  );
}

/** How many bytes at the end begin a character that the next piece may end. */
function begunLength(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length += 1) {
    const byte = bytes[bytes.length - length] ?? 0;
    // RFC 3629: from C0 a byte begins a character, below 80 it is one, and in between it goes on with one.
    if (byte >= 0xc0) return length < lengthOfCharacter(byte) ? length : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

/** Length of the longest start of the bytes that is UTF-8, found by halving. */
function validLength(bytes: Buffer): number {
  let [valid, invalid] = [0, bytes.length];
  while (valid < invalid) {
    const middle = Math.ceil((valid + invalid) / 2);
    if (isStartOfUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle - 1;
  }
  // A character that was begun counts from its first byte.
  return valid - begunLength(bytes.subarray(0, valid));
}

function isStartOfUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function explained(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof FileError || !code) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new FileError('FILE_NOT_FOUND', `${file} does not exist; check its path`, { cause: error });
  }
  return new FileError('FILE_UNREADABLE', `${file} cannot be read (${code})`, { cause: error });
}
