import { link, mkdir, open, readFile, rename, rmdir, stat, unlink, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { type FileImported, importCallFile, MOST_CHARACTERS } from '../call-data/import-call-file.js';
import { type CallFolder, keptName } from './call-folder.js';

export type FolderRuntime = Pick<Runtime, 'database' | 'publish' | 'clock' | 'log'>;

/** How often whoever takes a file says that it still does. */
const SIGN_OF_LIFE_MS = 10_000;

/**
 * Takes one file: claims it by renaming it, which only one process can do, imports it, writes a report, and puts both
 * aside. Whatever fails, the file goes back to where it was.
 * @param place of the file below the folder: its name, or where a process claimed it that died.
 */
export async function takeCallFile(folder: CallFolder, place: string, runtime: FolderRuntime): Promise<void> {
  // A folder of its own, since who puts a file here may let others rename it and not touch it.
  const claimFolder = join(folder.path, 'taking', newId());
  const name = basename(place);
  const claim = join(claimFolder, name);
  await mkdir(claimFolder);
  const alive = setInterval(() => void touch(claimFolder).catch(() => undefined), SIGN_OF_LIFE_MS);
  try {
    if (!(await renameIfThere(join(folder.path, place), claim))) return;
    const imported = await importClaimed(folder, { claim, name }, runtime);
    if (imported === undefined) return await putBack(folder, { claim, name }, runtime);
    await putAside(folder, { claim, name, imported }, runtime);
  } catch (error) {
    // Where even this fails it stays claimed, and is taken over once the claim is old.
    await putBack(folder, { claim, name }, runtime).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(alive);
    await rmdir(claimFolder).catch(() => undefined);
  }
}

/** A rename would replace a file of the same name that was put here meanwhile. */
async function putBack({ path }: CallFolder, { claim, name }: Claimed, { clock }: FolderRuntime): Promise<void> {
  try {
    await link(claim, join(path, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await link(claim, join(path, keptName(name, clock.now())));
  }
  await unlink(claim);
}

/** @returns false when another process has it. */
async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

interface Claimed {
  readonly claim: string;
  /** As it came. */
  readonly name: string;
}

/** Undefined where it has grown meanwhile: it was not complete. */
async function importClaimed(
  { zone }: CallFolder,
  { claim, name }: Claimed,
  runtime: FolderRuntime,
): Promise<FileImported | undefined> {
  const { size } = await stat(claim);
  // A character has a byte or more.
  if (size > 4 * MOST_CHARACTERS) return refused(`FILE_TOO_LARGE: ${name} has ${size} bytes: bring it in parts`);
  const bytes = await readFile(claim);
  if (bytes.length !== size) return undefined;
  const text = decode(bytes);
  if (text === undefined) return refused(`FILE_ENCODING: ${name} is not UTF-8: save it as such and bring it again`);
  if (text.length > MOST_CHARACTERS) return refused(`FILE_TOO_LARGE: ${name}: bring it in parts`);
  const imported = await importCallFile({ name, text, options: { zone }, update: false }, runtime);
  return (await stat(claim)).size === size ? imported : undefined;
}

function refused(reason: string): FileImported {
  return { isWhole: false, report: [reason] };
}

function decode(bytes: Buffer): string | undefined {
  try {
    // Text in UTF-16 without a mark is valid UTF-8 with a zero beside each letter.
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function putAside(
  folder: CallFolder,
  { claim, name, imported }: Claimed & { readonly imported: FileImported },
  { clock, log }: FolderRuntime,
): Promise<void> {
  const { isWhole, report } = imported;
  const kept = join(folder.path, isWhole ? 'taken' : 'refused', keptName(name, clock.now()));
  // Before the file moves: one that is put aside has its report.
  await writeDurably(`${kept}.report.txt`, `${report.join('\n')}\n`);
  await rename(claim, kept);
  const summary = { file: name, kept, summary: report.at(-1) };
  if (isWhole) log.info(summary, 'a file of call data was taken');
  else log.warn(summary, 'not all of a file of call data was taken');
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}
