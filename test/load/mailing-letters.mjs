import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSender } from '@switchboard/mailing/env';
import { lettersPage } from '@switchboard/mailing/letter-pdf/letters-page';
import { writeLetter } from '@switchboard/mailing/letters/write-letter';
import { costOf } from './letter-cost.mjs';
import { chunksBelow, frameOf, recipientOf } from './letters-made.mjs';
import { quantile } from './results.mjs';

/** Both in turn: what else the machine does weighs on both. */
const ROUNDS = 3;
const [FEW, SOME, EXTRAPOLATED] = [1_000, 3_000, 100_000];

/** What letters cost beside Typst alone on the same data. */
export async function compareLetters(count) {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-letters-'));
  try {
    writeData(folder, count);
    const [ours, plain] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      plain.push(await costOf('./plain-typst.mjs', folder));
      ours.push(await costOf('./merge-letters.mjs', count));
    }
    const [product, alone] = [medianOf(ours), medianOf(plain)];
    const ratio = (part) => `${(product[part] / alone[part]).toFixed(2)}x`;
    return [
      [`${count} letters (${product.pageCount} pages) merged and set, in chunks of 100: ${COSTS}`, told(product)],
      [`the same data by Typst alone in one process (${alone.pageCount} pages): ${COSTS}`, told(alone)],
      ['the one against the other (aim: 1.3x of processor time)', `${ratio('cpuSeconds')}, ${ratio('peakMb')}`],
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether memory grows with the number of letters. */
export async function growLetters(count) {
  const { peaks, cpuSeconds, seconds } = await costOf('./merge-letters.mjs', count);
  const milestones = [...new Set([FEW, SOME, count])].filter((milestone) => peaks.has(milestone));
  const per = (value, digits) => `${((value * EXTRAPOLATED) / count).toFixed(digits)} s`;
  return [
    [
      `most memory of all its processes by ${milestones.join(' / ')} letters`,
      `${milestones.map((milestone) => peaks.get(milestone).toFixed(0)).join(' / ')} MB`,
    ],
    [`${count} letters: processor seconds, seconds`, `${cpuSeconds.toFixed(1)}, ${seconds.toFixed(1)}`],
    [`so ${EXTRAPOLATED} letters would take: processor time, time`, `${per(cpuSeconds, 0)}, ${per(seconds, 0)}`],
  ];
}

const COSTS = 'processor seconds, most memory';

function told({ cpuSeconds, peakMb }) {
  return `${cpuSeconds.toFixed(2)} s, ${peakMb.toFixed(0)} MB`;
}

function medianOf(runs) {
  const of = (part) =>
    quantile(
      runs.map((run) => run[part]),
      0.5,
    );
  return { pageCount: runs[0].pageCount, cpuSeconds: of('cpuSeconds'), peakMb: of('peakMb') };
}

/** A file for each chunk, as the layout is given it. */
function writeData(folder, count) {
  const sender = readSender({});
  for (const [ordinal, chunk] of chunksBelow(count).entries()) {
    const snapshots = chunk.map((index) => {
      const recipient = recipientOf(index);
      const { snapshot, findings } = writeLetter(recipient, frameOf(recipient, sender));
      if (!snapshot) throw new Error(JSON.stringify(findings));
      return snapshot;
    });
    const data = JSON.stringify(lettersPage('M-2026-001', snapshots, sender));
    writeFileSync(join(folder, `${String(ordinal).padStart(6, '0')}.json`), data);
  }
}
