// Read by dependency-cruiser. Imports of a workspace by its package's name are seen as imports of its sources.
const system = '^services/(?!kit/|launcher/)([^/]+)/';
const test = '(^test/|^services/[^/]+/test/|/testing/|\\.test\\.ts$)';
const toolConfig = '(^|[./])(config|codegen)\\.(ts|mjs|cjs)$';
const database = 'node_modules/(drizzle-orm|postgres)/';
// An act is named by its verb and a worker by what it does; every other file of a feature that has no role is a rule.
const verbs =
  'add|amend|announce|assign|cancel|change|correct|deliver|dispute|draft|end|export|extend|grant|import|issue|keep|lift|load|mark|merge|number|open|pause|place|prepare|preview|print|read|receive|record|replay|reprint|request|rerate|reserve|resume|reverse|send|sign|start|suppress|take|tell|void|rate-(calls?|batch)|settle-(usage|dispute|print-job|notices)';
const roles = '(tables|queries|loaders|resolvers)';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  /** Rules about code that runs: what is imported for its types alone does not break them. */
  sparingTypes: [
    'only-queries-and-tables-touch-the-driver',
    'resolvers-hold-no-sql',
    'rules-are-pure',
    'only-main-reads-env',
    'source-needs-no-development-packages',
    'tables-import-tables-only',
    'queries-import-downward-only',
    'loaders-import-downward-only',
    'acts-know-no-resolvers-and-loaders',
  ],
  forbidden: [
    rule(
      'services-never-import-each-other',
      { path: system },
      {
        path: '^services/(?!kit/)([^/]+)/',
        pathNot: '^services/$1/',
      },
    ),
    // It stands for another company's machine: of ours it has only what any process needs.
    rule(
      'bridge-simulator-is-foreign',
      { path: '^services/bridge-simulator/', pathNot: test },
      {
        path: '^(schema/|services/kit/src/(?!(clock|env|ids|log|run-process|seeded-random|http/end-connections|ledger/open-ledger)\\.ts$))',
      },
    ),
    rule(
      'print-folder-is-foreign',
      { path: '^services/print-folder/', pathNot: test },
      {
        path: '^(schema/|services/kit/src/(?!((clock|env|log|run-process|seeded-random)\\.ts$|ipp/|ledger/)))',
      },
    ),
    rule(
      'mail-folder-is-foreign',
      { path: '^services/mail-folder/', pathNot: test },
      {
        path: '^(schema/|services/kit/src/(?!(clock|env|ids|log|run-process|seeded-random|http/end-connections|ledger/open-ledger)\\.ts$))',
      },
    ),
    rule('gateway-knows-no-service', { path: '^gateway/' }, { path: '^services/(?!kit/)' }),
    rule('gateway-knows-no-contract', { path: '^gateway/', pathNot: test }, { path: '^schema/' }),
    rule('services-know-no-gateway', { path: '^services/(?!launcher/)' }, { path: '^gateway/' }),
    rule('kit-is-a-leaf', { path: '^services/kit/' }, { path: '^(services/(?!kit/)|gateway/|schema/)' }),
    rule('schema-is-a-leaf', { path: '^schema/' }, { path: '^(services|gateway|test)/' }),
    rule(
      'launcher-opens-no-back-doors',
      { path: '^services/launcher/', pathNot: test },
      {
        path: `${system}.*/(tables|loaders|resolvers)\\.ts$`,
      },
    ),
    rule('no-test-code-in-source', { pathNot: `${test}|${toolConfig}` }, { path: test }),
    rule('resolvers-hold-no-sql', { path: '/resolvers\\.ts$' }, { path: `(/tables\\.ts$|${database})` }),
    rule(
      'tables-import-tables-only',
      { path: `${system}.*/tables\\.ts$` },
      {
        path: system,
        pathNot: '/tables\\.ts$',
      },
    ),
    rule(
      'queries-import-downward-only',
      { path: '/queries\\.ts$' },
      {
        path: '/(resolvers|loaders|subgraph|subscriptions|main)\\.ts$',
      },
    ),
    rule(
      'loaders-import-downward-only',
      { path: '/loaders\\.ts$' },
      {
        path: '/(resolvers|tables|subgraph|subscriptions|main)\\.ts$',
      },
    ),
    rule(
      'acts-know-no-resolvers-and-loaders',
      {
        path: system,
        pathNot: `/(resolvers|loaders|subgraph|main|context|codegen)\\.ts$|${test}`,
      },
      { path: `${system}.*/(resolvers|loaders)\\.ts$` },
    ),
    rule(
      'features-share-queries-and-rules-only',
      {
        path: '^services/([^/]+)/src/([^/]+)/',
        pathNot: `/tables\\.ts$|/generated/|${test}`,
      },
      {
        path: '^services/$1/src/.+/(tables|resolvers|loaders)\\.ts$',
        pathNot: '^services/$1/src/$2/',
      },
    ),
    rule(
      'only-queries-and-tables-touch-the-driver',
      {
        path: system,
        pathNot: `(/(queries|tables|db)\\.ts$|${toolConfig}|${test})`,
      },
      { path: database },
    ),
    rule(
      'rules-are-pure',
      {
        path: `${system}src/[^/]+/`,
        pathNot: `/${roles}\\.ts$|/(${verbs}|[a-z-]+-worker)[^/]*\\.ts$|/generated/|${test}`,
      },
      {
        path: '(/(queries|tables|loaders|resolvers|env|context|subgraph)\\.ts$|node_modules/(?!decimal\\.js|temporal-polyfill)|^(fs|fs/promises|net|http|https|child_process|process|timers|timers/promises)$)',
      },
    ),
    rule(
      'only-main-reads-env',
      { path: '^(services/(?!kit/|launcher/)|gateway/)', pathNot: `/main\\.ts$|${test}` },
      {
        path: '/env\\.ts$',
        pathNot: '^services/kit/',
      },
    ),
    rule('nothing-imports-main', {}, { path: '/main\\.ts$' }),
    rule('no-cycles', {}, { circular: true }),
    rule('no-undeclared-packages', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] }),
    rule(
      'source-needs-no-development-packages',
      {
        path: '^(services|gateway)/',
        pathNot: `${test}|${toolConfig}`,
      },
      { dependencyTypes: ['npm-dev'] },
    ),
    rule(
      'no-orphans',
      {
        orphan: true,
        pathNot: `(/main\\.ts$|${test}|${toolConfig}|/generated/|\\.cjs$|^gateway/(explorer|console)/)`,
      },
      {},
    ),
  ],
};
