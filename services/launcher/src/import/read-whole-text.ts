import { FileError } from './file-error.js';
import { readText } from './read-text.js';

/**
 * The text of a file that must be seen whole.
 * @throws FileError when it cannot be read, is not UTF-8, or has more characters than `most`
 */
export async function readWholeText(file: string, most: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of readText(file)) {
    length += piece.length;
    if (length > most) {
      const message = `${file} has more than ${most} characters; import it in parts, each conference in one of them`;
      throw new FileError('FILE_TOO_LARGE', message);
    }
    pieces.push(piece);
  }
  return pieces.join('');
}
