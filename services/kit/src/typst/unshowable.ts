import { readFileSync } from 'node:fs';
import { listFontFiles } from './fonts.js';
import { type Coverage, readCoverage } from './glyphs.js';
import { isShown, plainText } from './showable-text.js';

let fonts: readonly Coverage[] | undefined;

/** Characters of a text that no font of ours has, each once; a document shows `\ufffd` for them. */
export function listUnshowable(text: string): readonly string[] {
  // Ten megabytes that only a process needs which asks.
  fonts ??= listFontFiles().map((file) => readCoverage(readFileSync(file)));
  const known = fonts;
  return [...new Set(plainText(text))].filter((character) => !isShown(character, known));
}
