import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../architecture/tree.js';
import type { System } from './contract.js';

// Types in brackets are compared whole: bare, a union would be asked member by member.
const HELPERS = `
type Answer<R> = Extract<NonNullable<R>, (...given: never[]) => unknown> extends (...given: never[]) => infer A ? A : never;
type Loose<A> = A extends readonly (infer I)[] ? readonly I[] : null extends A ? A | undefined : A;
type Fits<P, K extends string, R> = P extends { readonly [N in K]?: infer V } ? ([V] extends [Loose<Answer<R>>] ? true : false) : false;
type Has<P, K extends string> = P extends Record<never, never> ? (K extends keyof P ? true : false) : false;
type Row<P, K extends string, R> = Has<P, K> extends true ? Fits<P, K, R> : false;
`;

/**
 * Fields whose row has no property of that name, or one of another type than the SDL says: codegen takes such a field for
 * resolved. The compiler is asked, field by field, about the row types that are generated for the system.
 */
export function findRowGaps(system: System, fields: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  try {
    const head = `import type * as generated from ${JSON.stringify(generatedTypes(system))};${HELPERS}`;
    writeFileSync(join(folder, 'rows.ts'), [head, ...fields.map(question)].join('\n'));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['rows.ts'] }));
    const firstLine = head.split('\n').length + 1;
    return compile(folder).map((line) => fields[line - firstLine] ?? `line ${line} of the questions`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const OPTIONS = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], noUncheckedIndexedAccess: true },
  ...{ target: 'ES2023', lib: ['ES2023'], module: 'NodeNext', moduleResolution: 'NodeNext', moduleDetection: 'force' },
};

function generatedTypes(system: System): string {
  return join(projectRoot, 'services', system, 'dist', 'generated', 'resolver-types.js');
}

function question(field: string): string {
  const [type, name] = field.split('.');
  const row = `generated.ResolversParentTypes['${type}']`;
  return `true satisfies Row<${row}, '${name}', generated.${type}Resolvers['${name}']>;`;
}

/** Lines with an error. */
function compile(folder: string): readonly number[] {
  const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  const lines = [...stdout.matchAll(/rows\.ts\((\d+),/g)].map(([, line]) => Number(line));
  if (status !== 0 && lines.length === 0) throw new Error(`the compiler failed: ${stdout}`);
  return [...new Set(lines)];
}
