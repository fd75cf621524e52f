import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import type { MailAttachment } from '../notices/mailer-port.js';
import type { FileLink } from './read-invoice.js';

/** The file could not be brought now: what waits on it must wait on. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** A long invoice is made in seconds. */
const TIMEOUT_MS = 30_000;
/** The file cannot be made, whoever asks: the refusal says why. */
const CANNOT_BE_MADE = 422;

/**
 * Follows a link of the graph, as anybody could who has it.
 * @returns the file, or why the system whose it is cannot make it
 * @throws FileError when it cannot be had now.
 */
export async function readFile(graphUrl: string, { path, fileName }: FileLink): Promise<Outcome<MailAttachment>> {
  try {
    const answer = await fetch(new URL(path, graphUrl), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    // Asking again would be answered alike; all else may pass.
    if (answer.status === CANNOT_BE_MADE) {
      const { code, message } = (await answer.json()) as { readonly code: string; readonly message: string };
      return refuse(code, message);
    }
    if (!answer.ok) throw new FileError(`FILE_NOT_BROUGHT: ${fileName}: HTTP ${answer.status}`);
    const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
    return accept({ fileName, contentType, content: new Uint8Array(await answer.arrayBuffer()) });
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`FILE_NOT_BROUGHT: ${fileName}`, { cause: error });
  }
}
