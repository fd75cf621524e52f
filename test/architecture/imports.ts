import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IFlattenedRuleSet, type IModule } from 'dependency-cruiser';
import { findNodes } from './syntax.js';
import { listWorkspaces, readSources, type SourceFile, type Workspace } from './tree.js';

interface ImportRules {
  readonly sparingTypes: readonly string[];
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
}

export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export const importRules = createRequire(import.meta.url)('./import-rules.cjs') as ImportRules;

/** What the workspaces below `root` import against the rules, and how many modules were looked at. */
export async function findBreaches(root: string): Promise<{ moduleCount: number; breaches: readonly Breach[] }> {
  const workspaces = listWorkspaces(root);
  const modules = await readModules(root, workspaces);
  const sources = new Map(readSources(root).map((file) => [file.path, file]));
  const breaches = modules.flatMap((module) => [
    ...ownBreaches(module),
    ...module.dependencies.flatMap(({ module: specifier, resolved, rules = [] }) =>
      rules
        .filter(
          ({ name }) => !importRules.sparingTypes.includes(name) || importsValues(sources, module.source, specifier),
        )
        .map(({ name }) => ({ rule: name, from: module.source, to: resolved })),
    ),
    ...undeclaredWorkspaces(workspaces, module),
  ]);
  return { moduleCount: modules.filter(({ source }) => sources.has(source)).length, breaches };
}

async function readModules(root: string, workspaces: readonly Workspace[]): Promise<readonly IModule[]> {
  const { output } = await cruise(
    workspaces.map(({ folder }) => folder),
    {
      baseDir: root,
      ruleSet: { forbidden: importRules.forbidden },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|\\.data|\\.turbo)/' },
      combinedDependencies: true,
      // TypeScript 7 has no parser that dependency-cruiser knows: without this one it sees no module at all.
      parser: 'swc',
      tsPreCompilationDeps: true,
    },
    {
      alias: Object.fromEntries(workspaces.map(({ name, source }) => [name, join(root, source)])),
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['main', 'types'],
      bustTheCache: true,
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser printed instead of answering');
  return output.modules;
}

function ownBreaches({ source, rules = [], dependencies }: IModule): readonly Breach[] {
  const ofDependencies = new Set(dependencies.flatMap(({ rules = [] }) => rules.map(({ name }) => name)));
  return rules
    .filter(({ name }) => !ofDependencies.has(name))
    .map(({ name }) => ({ rule: name, from: source, to: '' }));
}

/** The parser does not tell types from values. */
function importsValues(sources: ReadonlyMap<string, SourceFile>, path: string, specifier: string): boolean {
  const file = sources.get(path);
  if (!file) return true;
  const imports = findNodes(file, ({ type, source }) => type.includes('port') && specifierOf(source) === specifier);
  return imports.length === 0 || imports.some(({ typeOnly }) => typeOnly !== true);
}

function specifierOf(source: unknown): string | undefined {
  return (source as { value?: string } | null | undefined)?.value?.replace(/^node:/, '');
}

/** A workspace found by its name must be declared like any package; resolving its name to its sources hides that. */
function undeclaredWorkspaces(workspaces: readonly Workspace[], { source, dependencies }: IModule): readonly Breach[] {
  const home = workspaces.find(({ folder }) => source.startsWith(`${folder}/`));
  if (!home) return [];
  const undeclared = workspaces.filter(({ name }) => name !== home.name && !home.packages.has(name));
  return dependencies
    .filter(({ module }) => undeclared.some(({ name }) => module.startsWith(`${name}/`)))
    .map(({ resolved }) => ({ rule: 'workspaces-are-declared', from: source, to: resolved }));
}
