/** Tags of values that are neither text nor absent, and of what separates values (RFC 8010, 3.5). */
export const TAG = {
  end: 0x03,
  /** From here on a tag is a value's, below it a group's. */
  firstValue: 0x10,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  dateTime: 0x31,
  resolution: 0x32,
  rangeOfInteger: 0x33,
  beginCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  memberName: 0x4a,
} as const;

/** Collections within collections: no printer goes deeper than three or four. */
export const DEEPEST = 16;
