import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { listFontFiles } from './fonts.js';
import { readCoverage } from './glyphs.js';
import { showableText } from './showable-text.js';

export interface PdfDocument {
  /** Absolute path of a `.typ` file of ours; files beside it can be included. Never text of a user. */
  readonly layout: string;
  /** What JSON can say; the layout reads it with `json(bytes(sys.inputs.data))`, so that no text of it is ever markup. */
  readonly data: unknown;
  /** The PDF's creation date: the same document and date make the same file. */
  readonly createdAt: Date;
}

export type CompilePdf = (document: PdfDocument) => Buffer;

/**
 * Loads the fonts, once, for compiling documents to PDF/A-2b without tags, one after the other. It blocks its process
 * and cannot be interrupted: `createPdfCompiler` runs it in one that can be killed.
 */
export function loadCompilePdf(): CompilePdf {
  const fonts = listFontFiles().map((file) => readFileSync(file));
  const coverages = fonts.map(readCoverage);
  const show = (_key: string, value: unknown) => (typeof value === 'string' ? showableText(value, coverages) : value);
  // A compiler never gives its fonts back, so there is one for each folder of layouts.
  const compilers = new Map<string, NodeCompiler>();
  const compilerOf = (workspace: string) => {
    const compiler = compilers.get(workspace) ?? NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
    compilers.set(workspace, compiler);
    return compiler;
  };
  return ({ layout, data, createdAt }) => {
    const compiler = compilerOf(dirname(layout));
    try {
      return compileWith(compiler, { layout, text: JSON.stringify(data, show), createdAt });
    } finally {
      compiler.evictCache(0);
    }
  };
}

interface ShowableDocument {
  readonly layout: string;
  readonly text: string;
  readonly createdAt: Date;
}

function compileWith(compiler: NodeCompiler, { layout, text, createdAt }: ShowableDocument): Buffer {
  const compiled = compiler.compile({ mainFilePath: layout, inputs: { data: text }, resetRead: true });
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  const creationTimestamp = Math.floor(createdAt.getTime() / 1000);
  return compiler.pdf(compiled.result, { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp });
}
