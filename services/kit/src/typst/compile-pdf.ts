import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { listFontFiles } from './fonts.js';
import { readCoverage } from './glyphs.js';
import { showableText } from './showable-text.js';

export interface PdfDocument {
  /** Absolute path of a `.typ` file of ours; files beside it can be included. Never text of a user. */
  readonly layout: string;
  /** What JSON can say; the layout reads it with `json(bytes(sys.inputs.data))`, so that no text of it is ever markup. */
  readonly data: unknown;
  /** Files that the layout finds beside itself by these names, such as pictures; never of a user. */
  readonly files?: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** The PDF's creation date: the same document and date make the same file. */
  readonly createdAt: Date;
}

/** A document in its final form. */
export interface CompiledPdf {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Values of what the layout marks with `#metadata(value) <mark>`, in the order of the pages. */
  readonly marks: readonly unknown[];
}

export interface TypstCompiler {
  /** To PDF/A-2b without tags. */
  readonly compilePdf: (document: PdfDocument) => CompiledPdf;
  /** The first page as SVG, letters as outlines. */
  readonly drawPage: (document: PdfDocument) => string;
}

/**
 * Loads the fonts, once, for compiling documents one after the other. It blocks its process and cannot be interrupted:
 * `createPdfCompiler` runs it in one that can be killed.
 */
export function loadTypst(): TypstCompiler {
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
  const compileAs = <Form>(
    { layout, data, files = [], createdAt }: PdfDocument,
    form: (compiler: NodeCompiler, document: NodeTypstDocument, createdAt: Date) => Form,
  ) => {
    const compiler = compilerOf(dirname(layout));
    try {
      for (const { name, content } of files) compiler.mapShadow(join(dirname(layout), name), Buffer.from(content));
      return form(compiler, readWith(compiler, layout, JSON.stringify(data, show)), createdAt);
    } finally {
      compiler.resetShadow();
      compiler.evictCache(0);
    }
  };
  return {
    compilePdf: (document) => compileAs(document, pdfOf),
    drawPage: (document) => compileAs(document, (compiler, read) => compiler.plainSvg(read)),
  };
}

function readWith(compiler: NodeCompiler, layout: string, text: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: layout, inputs: { data: text }, resetRead: true });
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return compiled.result;
}

function pdfOf(compiler: NodeCompiler, document: NodeTypstDocument, createdAt: Date): CompiledPdf {
  const creationTimestamp = Math.floor(createdAt.getTime() / 1000);
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp });
  // Costs next to nothing where a layout marks nothing.
  const marks = compiler.query(document, { selector: '<mark>', field: 'value' });
  return { pdf, pageCount: document.numOfPages, marks };
}
