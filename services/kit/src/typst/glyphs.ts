/** Whether a font can show a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads which code points a TrueType or OpenType font has, from the `cmap` table's widest Unicode subtable
 * (OpenType 1.9, "cmap", formats 4 and 12).
 * @throws RangeError for a file that is no font or has no such subtable.
 */
export function readCoverage(font: Buffer): Coverage {
  const subtables = listSubtables(font);
  const wide = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (wide !== undefined) return coverageOf(readGroups(font, wide));
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (basic !== undefined) return coverageOf(readSegments(font, basic));
  throw new RangeError('the font has no Unicode cmap of format 4 or 12');
}

type Span = readonly [first: number, last: number];

function listSubtables(font: Buffer): readonly number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new RangeError('the font has no cmap table');
  const cmap = font.readUInt32BE(entry + 8);
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  return records.map((at) => cmap + font.readUInt32BE(at + 4));
}

function readGroups(font: Buffer, at: number): readonly Span[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function readSegments(font: Buffer, at: number): readonly Span[] {
  const doubled = font.readUInt16BE(at + 6);
  return Array.from({ length: doubled / 2 }, (_, index) => {
    const last = font.readUInt16BE(at + 14 + 2 * index);
    return [font.readUInt16BE(at + 16 + doubled + 2 * index), last];
  });
}

function coverageOf(spans: readonly Span[]): Coverage {
  const covered = new Set(
    spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
  );
  return (codePoint) => covered.has(codePoint);
}
