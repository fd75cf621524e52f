import type { Coverage } from './glyphs.js';

// Overrides and isolates let a name turn the reading order of what stands beside it.
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const NEEDS_NO_GLYPH = /^[\n\p{Default_Ignorable_Code_Point}]$/u;
const REPLACEMENT = '\ufffd';

/**
 * A text as fonts can show it: composed (NFC), tabs as spaces, without control and direction characters, and `\ufffd` for
 * what no font has, since PDF/A admits no text without a glyph (ISO 19005-2, 6.2.11.8).
 */
export function showableText(text: string, fonts: readonly Coverage[]): string {
  return Array.from(plainText(text), (character) => (isShown(character, fonts) ? character : REPLACEMENT)).join('');
}

/** Composed, tabs as spaces, and without what no document shows. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(INVISIBLE, (character) => (character === '\n' ? character : ''));
}

/** Whether one of the fonts has the character, or none needs to. */
export function isShown(character: string, fonts: readonly Coverage[]): boolean {
  if (NEEDS_NO_GLYPH.test(character)) return true;
  const codePoint = character.codePointAt(0) as number;
  return fonts.some((covers) => covers(codePoint));
}
