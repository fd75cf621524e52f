// `node merge-letters.mjs COUNT`: merges letters as the product does, a hundred at a time and set by a child that can be
// killed; says how many there are after each hundred, and at last what it cost.
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { readSender } from '@switchboard/mailing/env';
import { printLetters } from '@switchboard/mailing/letter-pdf/print-letters';
import { writeLetter } from '@switchboard/mailing/letters/write-letter';
import { tellCost } from './letter-cost.mjs';
import { CREATED_AT, chunksBelow, frameOf, recipientOf } from './letters-made.mjs';

const sender = readSender({});
const compiler = createPdfCompiler();
let pageCount = 0;
let letterCount = 0;
for (const chunk of chunksBelow(Number(process.argv[2]))) {
  const letters = chunk.map((index) => {
    const recipient = recipientOf(index);
    const { snapshot, findings } = writeLetter(recipient, frameOf(recipient, sender));
    if (!snapshot) throw new Error(JSON.stringify(findings));
    return { key: recipient.id, snapshot };
  });
  const { pdf, printed } = await printLetters(compiler, letters, {
    sender,
    title: 'M-2026-001',
    createdAt: CREATED_AT,
  });
  pageCount += pdf.pageCount;
  letterCount += printed.length;
  console.log(JSON.stringify({ letterCount }));
}
tellCost({ letterCount, pageCount });
compiler.stop();
