const LENGTH = 11;

/** The eleven octets of RFC 2579 DateAndTime, in UTC and to the tenth of a second. */
export function encodeDateTime(date: Date): Uint8Array {
  const bytes = Buffer.alloc(LENGTH);
  bytes.writeUInt16BE(date.getUTCFullYear(), 0);
  bytes[2] = date.getUTCMonth() + 1;
  bytes[3] = date.getUTCDate();
  bytes[4] = date.getUTCHours();
  bytes[5] = date.getUTCMinutes();
  bytes[6] = date.getUTCSeconds();
  bytes[7] = Math.floor(date.getUTCMilliseconds() / 100);
  bytes.write('+', 8, 'latin1');
  return bytes;
}

/** Undefined when the octets are no instant. */
export function decodeDateTime(bytes: Buffer): Date | undefined {
  if (bytes.length !== LENGTH) return undefined;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0, tenth = 0] = bytes.subarray(2);
  const sign = String.fromCharCode(bytes[8] ?? 0);
  if (month < 1 || month > 12 || (sign !== '+' && sign !== '-')) return undefined;
  const offset = ((bytes[9] ?? 0) * 60 + (bytes[10] ?? 0)) * 60_000;
  const local = new Date(0);
  // Not by Date.UTC, which takes the years before 100 for others.
  local.setUTCFullYear(bytes.readUInt16BE(0), month - 1, day);
  local.setUTCHours(hour, minute, second, tenth * 100);
  return new Date(local.getTime() - (sign === '+' ? offset : -offset));
}
