import { Zip, ZipPassThrough } from 'fflate';

export const ZIP_TYPE = 'application/zip';

export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A ZIP file of files that come one by one, each held only while it is sent; they are not compressed. */
export async function* writeZip(files: AsyncIterable<ZipFile>, writtenAt: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  for await (const { name, content } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = writtenAt;
    zip.add(file);
    file.push(content, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
