import { type Download, declareDownload } from '@switchboard/kit/downloads/download';
import { accept, refuse } from '@switchboard/kit/refusal';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { z } from 'zod';
import { letterPicture, lettersPdf } from '../letter-pdf/letters-pdf.js';
import type { Sender } from '../letter-pdf/sender.js';
import { findTemplates } from '../templates/queries.js';
import { mayMail } from '../who-mails.js';
import { previewFileName } from './preview-file.js';
import { previewLetter } from './preview-letter.js';

/** A letter as a customer would get it, made when the link is followed. */
export function previewDownload(compiler: PdfCompiler, sender: Sender): Download {
  return declareDownload({
    parameters: z.object({ templateId: z.uuid(), customerNumber: z.string(), format: z.enum(['PDF', 'SVG']) }),
    mayRead: mayMail,
    async produce({ templateId, customerNumber, format }, { read, doneReading, askGraph, correlationId, now }) {
      const [template] = await read((db) => findTemplates(db, [templateId]));
      if (!template) return refuse('TEMPLATE_UNKNOWN', 'there is no such template');
      const scope = { read, askGraph, correlationId, now };
      const preview = await previewLetter(scope, { template, customerNumber, sender });
      await doneReading();
      if (!preview?.snapshot) return refuse('LETTER_INCOMPLETE', 'the letter cannot be written: see its findings');
      const frame = { sender, title: template.name, createdAt: now };
      const fileName = previewFileName(template.name, customerNumber, format);
      if (format === 'SVG') {
        const body = Buffer.from(await letterPicture(compiler, preview.snapshot, frame));
        return accept({ fileName, contentType: 'image/svg+xml', body });
      }
      const { pdf: body } = await lettersPdf(compiler, [preview.snapshot], frame);
      return accept({ fileName, contentType: 'application/pdf', body });
    },
  });
}
