import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Logo } from './sender.js';

/** Why a file is no logo of letters; the code is stable. */
export interface LogoFault {
  readonly code: 'LOGO_UNREADABLE' | 'LOGO_TOO_LARGE' | 'LOGO_NO_PICTURE';
  readonly reason: string;
}

/** It travels with every chunk of letters. */
const MOST_BYTES = 1024 * 1024;
/** 16 mm at 1,200 dots an inch are 756: more is never seen, and a small file can be a picture that fills the memory. */
const MOST_PIXELS = 4_000;
const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Reads a sender's logo, a PNG or an SVG. */
export function readLogo(path: string): Logo | LogoFault {
  const content = readBounded(path);
  if (!(content instanceof Uint8Array)) return content;
  if (content.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return readPng(path, content);
  if (isSvg(content.toString('utf8'))) return logoOf('svg', content);
  return { code: 'LOGO_NO_PICTURE', reason: `${path} is neither a PNG nor an SVG` };
}

function logoOf(format: Logo['format'], content: Buffer): Logo {
  return { id: createHash('sha256').update(content).digest('hex'), format, content };
}

/** Whether its first element is one of SVG. */
function isSvg(text: string): boolean {
  const elements = text.replaceAll(/<!--[\s\S]*?-->|<[?!][^>]*>/g, '');
  return /^\s*<svg[\s>]/.test(elements);
}

/** What is too large is not read at all. */
function readBounded(path: string): Buffer | LogoFault {
  try {
    const file = statSync(path);
    if (!file.isFile()) return { code: 'LOGO_UNREADABLE', reason: `${path} is no file` };
    if (file.size <= MOST_BYTES) return readFileSync(path);
    return { code: 'LOGO_TOO_LARGE', reason: `${path} has ${file.size} bytes, and ${MOST_BYTES} at most are drawn` };
  } catch (error) {
    return { code: 'LOGO_UNREADABLE', reason: `${path} cannot be read: ${(error as Error).message}` };
  }
}

function readPng(path: string, content: Buffer): Logo | LogoFault {
  // The header chunk comes first (PNG, third edition, 5.6): its length and name, and then width and height.
  if (content.length < 24) return { code: 'LOGO_NO_PICTURE', reason: `${path} is a PNG that was cut off` };
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  if (Math.max(width, height) <= MOST_PIXELS) return logoOf('png', content);
  return {
    code: 'LOGO_TOO_LARGE',
    reason: `${path} has ${width} by ${height} pixels, and ${MOST_PIXELS} each way at most are drawn`,
  };
}
