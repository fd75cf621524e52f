import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'generated', 'migrations', 'results', '.git', '.data', '.turbo']);
const SOURCE = new Set(['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js']);

export interface Workspace {
  readonly name: string;
  /** From the root, such as `services/kit`. */
  readonly folder: string;
  /** Where its sources are, from the root. */
  readonly source: string;
  /** Names of the packages that it declares. */
  readonly packages: ReadonlySet<string>;
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The workspaces below `root`, whether they hold sources already or not. */
export function listWorkspaces(root: string): readonly Workspace[] {
  const services = readdirSync(join(root, 'services')).map((name) => `services/${name}`);
  return ['schema', 'gateway', ...services, 'test']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      const packages = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
      const source = existsSync(join(root, folder, 'src')) ? `${folder}/src` : folder;
      return { name: manifest.name, folder, source, packages };
    });
}

/** Everything that people wrote: no packages, nothing built or generated. */
export function listFiles(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(root, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

export function readSources(root: string): readonly SourceFile[] {
  return listFiles(root)
    .filter((path) => SOURCE.has(extname(path)))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

export function isTest(path: string): boolean {
  return /(^|\/)test\/|\.test\.tsx?$/.test(path);
}

export function isToolConfig(path: string): boolean {
  return /(^|[./-])(config|codegen|rules)\.(ts|mts|mjs|cjs)$/.test(path);
}
