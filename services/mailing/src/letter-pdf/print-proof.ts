import { EnvironmentError } from '@switchboard/kit/env';
import { type PdfCompiler, PdfError } from '@switchboard/kit/typst/pdf-compiler';
import { letterPicture } from './letters-pdf.js';
import { asKept, type Sender } from './sender.js';

const EMPTY = {
  number: '',
  name: '',
  language: 'en',
  addressLines: [],
  subject: '',
  body: '',
  writtenOn: '2026-01-01',
};

/**
 * Sets an empty letter of a sender with a logo, so that one that cannot be drawn is told at the start and not of every
 * letter.
 * @throws EnvironmentError when it cannot be set.
 */
export async function printProof(compiler: PdfCompiler, sender: Sender): Promise<void> {
  if (!sender.logo) return;
  const letter = { ...EMPTY, sender: asKept(sender) };
  try {
    await letterPicture(compiler, letter, { sender, title: '', createdAt: new Date(0) });
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw new EnvironmentError(
      `ENVIRONMENT_INVALID: SENDER_LOGO: LOGO_NO_PICTURE: it cannot be drawn: ${error.message}`,
    );
  }
}
