// `node plain-typst.mjs FOLDER`: sets each of a folder's files of data in the letters' layout, by the same compiler and in
// the same form, in one process and without any product; says how many there are, and at last what it cost.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { listFontFiles } from '@switchboard/kit/typst/fonts';
import { tellCost } from './letter-cost.mjs';
import { CHUNK_SIZE, CREATED_AT } from './letters-made.mjs';

const layout = fileURLToPath(new URL('../../services/mailing/layouts/letters.typ', import.meta.url));
const fontBlobs = listFontFiles().map((file) => readFileSync(file));
const compiler = NodeCompiler.create({ workspace: dirname(layout), fontArgs: [{ fontBlobs }] });
const [folder] = process.argv.slice(2);
const form = { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp: CREATED_AT.getTime() / 1_000 };
let pageCount = 0;
let letterCount = 0;
for (const name of readdirSync(folder).sort()) {
  const data = readFileSync(join(folder, name), 'utf8');
  const { result } = compiler.compile({ mainFilePath: layout, inputs: { data }, resetRead: true });
  compiler.pdf(result, form);
  pageCount += result.numOfPages;
  letterCount += CHUNK_SIZE;
  compiler.evictCache(0);
  console.log(JSON.stringify({ letterCount }));
}
tellCost({ letterCount, pageCount });
