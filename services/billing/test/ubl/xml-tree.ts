import { SaxesParser } from 'saxes';

/** An element as it was read; the prefixes are those of the text. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Of an element without children: its text. */
  text: string;
}

/** Reads a whole document; throws where it is not well-formed. */
export function readXml(xml: string): XmlNode {
  const parser = new SaxesParser();
  const document: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const innermost = () => open.at(-1) ?? document;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    innermost().children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    innermost().text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const root = document.children[0];
  if (!root) throw new Error('a document without an element');
  return root;
}

/** The elements that a path of names leads to, such as `cac:Party cac:Contact`. */
export function findAll(node: XmlNode, path: string): readonly XmlNode[] {
  return path
    .split(' ')
    .reduce<readonly XmlNode[]>(
      (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [node],
    );
}

/** The text of the first element there; undefined where there is none. */
export function textAt(node: XmlNode, path: string): string | undefined {
  return findAll(node, path)[0]?.text;
}

/** The element and all within it. */
export function withDescendants(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}
