import type { Downloads } from '@switchboard/kit/downloads/download';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { letterDownload, lettersDownload } from './letters/export-letters.js';
import { emailListDownload } from './notices/export-email-list.js';
import { previewDownload } from './previews/preview-download.js';
import type { MailingTerms } from './terms.js';

/** The files that mailing makes for whoever follows a link. */
export function downloadsOf(compiler: PdfCompiler, { sender }: MailingTerms): Downloads {
  return {
    letter: letterDownload(compiler),
    letters: lettersDownload(),
    'email-list': emailListDownload(),
    'letter-preview': previewDownload(compiler, sender),
  };
}
