/** Value of `content-disposition` for a file to be kept, whatever letters its name has (RFC 6266 with RFC 5987). */
export function attachmentOf(fileName: string): string {
  // For clients that read no other; quotes and backslashes would end it.
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  // By way of bytes: half a character would make the encoding throw.
  const encoded = encodeURIComponent(Buffer.from(fileName).toString()).replaceAll(/['()*]/g, percentOf);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** `encodeURIComponent` leaves characters as they are that RFC 5987 does not allow. */
function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
