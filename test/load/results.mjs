import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The value below which the share `part` of the sorted values lie. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/**
 * Prints a table and keeps it as test/load/results/NAME.md, with the machine that it was measured on.
 * @param plans how PostgreSQL ran statements, each with what it is for.
 */
export function report(name, rows, plans = []) {
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `| ${label.padEnd(width)} | ${value} |`);
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}`;
  const text = [
    ...[`# ${name}`, '', machine, '', `| ${'what'.padEnd(width)} | figure |`, '|---|---|', ...lines, ''],
    ...plans.flatMap(([what, plan]) => [`## Plan: ${what}`, '```', ...plan, '```', '']),
  ].join('\n');
  console.log(text);
  const folder = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.md`, text);
}

const EXPLAIN = ['analyze', 'buffers', 'costs off', 'timing off', 'summary off'];

/** How PostgreSQL ran a statement that `explain` was asked about, without what it did not do. */
export function planOf(rows) {
  const lines = rows.map((row) => row['QUERY PLAN']);
  const planning = lines.findIndex((line) => line.startsWith('Planning'));
  const wanted = lines.slice(0, planning < 0 ? lines.length : planning);
  // Partitions that pruning left out are many, and say nothing.
  return wanted.filter((line) => !/never executed|Index Searches|Update on \w+_\d{4}_\d\d/.test(line)).slice(0, 24);
}

/** What goes before a statement to be told its plan. */
export const explain = `explain (${EXPLAIN.join(', ')})`;
