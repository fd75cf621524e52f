import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Puts a message into the folder, whole or not at all; answers the name of its file. */
export async function placeMessage(folder: string, id: string, source: Uint8Array): Promise<string> {
  const name = `${id}.eml`;
  const part = join(folder, `${id}.part`);
  const file = await open(part, 'w');
  try {
    await file.writeFile(source);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(part, join(folder, name));
  return name;
}
