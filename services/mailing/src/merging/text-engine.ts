import { Liquid } from 'liquidjs';

/** Tags that read files or write HTML; a text is one piece, and plain. */
const UNSAFE_TAGS = ['include', 'render', 'layout', 'block', 'tablerow', 'liquid'] as const;
/** For one text: a letter of forty pages takes a few milliseconds. */
const LIMITS = { parseLimit: 200_000, renderLimit: 200, memoryLimit: 2_000_000 } as const;

/**
 * Reads and fills texts in Liquid (Shopify's language, of liquidjs): a field that is not there is an error, unless the text
 * asks for it (`{% if contact.title %}`, `| default: ''`); only a record's own fields are seen, no files, and neither an
 * endless loop nor a huge text holds the process for longer than a fifth of a second.
 */
export function createTextEngine(): Liquid {
  const engine = new Liquid({
    ...{ strictVariables: true, strictFilters: true, lenientIf: true, ownPropertyOnly: true, catchAllErrors: true },
    ...LIMITS,
    // Nothing is looked up, whatever a later version of the library would read.
    relativeReference: false,
    fs: { ...nothing, contains: async () => false, containsSync: () => false, resolve: () => '' },
  });
  for (const tag of UNSAFE_TAGS) delete engine.tags[tag];
  return engine;
}

const nothing = {
  exists: async () => false,
  existsSync: () => false,
  readFile: () => Promise.reject(new Error('texts read no files')),
  readFileSync: () => {
    throw new Error('texts read no files');
  },
};
