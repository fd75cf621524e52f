/** An element with its attributes and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

type Part = XmlElement | null | readonly (XmlElement | null)[];

/** An element over others; null when there are none, since UBL has no empty elements. */
export function group(name: string, ...parts: readonly Part[]): XmlElement | null {
  const content = parts.flat().filter((part) => part !== null);
  return content.length === 0 ? null : { name, attributes: {}, content };
}

/** An element over a text; null when there is no text. */
export function leaf(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | null {
  const content = allowed(text ?? '').trim();
  return content === '' ? null : { name, attributes, content };
}

export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '')}`;
}

function render({ name, attributes, content }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(allowed(value))}"`);
  const open = `${indent}<${name}${pairs.join('')}>`;
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`;
  return `${open}\n${content.map((each) => render(each, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** Without the characters that XML 1.0 cannot hold, not even escaped (production 2, `Char`). */
function allowed(text: string): string {
  return [...text].filter((character) => isChar(character.codePointAt(0) ?? 0)).join('');
}

function isChar(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  // Halves of a pair and the two that are no characters.
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}
