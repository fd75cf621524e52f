import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly in it. */
  text: string;
  /** Line of its tag, from 1. */
  readonly line: number;
}

/** A document that is not read: broken, or with what records never hold and attackers do. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  constructor(
    readonly line: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

// Records are five deep; a parser that goes on would hold all that is open.
const DEEPEST = 50;

/**
 * The elements of an XML document. A document type is refused: entities of one's own come with it, and what they grow to.
 * @returns the root, whole or as far as it came, and why it came no further.
 */
export function readXml(xml: string): { readonly root: XmlElement | undefined; readonly error: XmlError | undefined } {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const refuse = (message: string) => {
    throw new XmlError(parser.line, message);
  };
  parser.on('doctype', () => refuse('a document type is not allowed in call data'));
  parser.on('error', ({ message }) => refuse(message.replace(/^\d+:\d+: /, '')));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) refuse(`elements are nested more than ${DEEPEST} deep`);
    const element: XmlElement = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(xml).close();
    return { root, error: undefined };
  } catch (error) {
    if (error instanceof XmlError) return { root, error };
    throw error;
  }
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The element that the names lead to, by the first of each. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((inner, name) => childrenOf(inner, name)[0], element);
}

export function childText(element: XmlElement | undefined, ...names: readonly string[]): string {
  return childOf(element, ...names)?.text.trim() ?? '';
}
