/** The Message-ID of a message's source, with its angle brackets; a folded header is read too. */
export function messageIdOf(source: Uint8Array): string | null {
  const text = Buffer.from(source).toString('latin1');
  const [headers = ''] = text.split('\r\n\r\n', 1);
  return /^message-id:\s*(<[^>]*>)/im.exec(headers)?.[1] ?? null;
}
