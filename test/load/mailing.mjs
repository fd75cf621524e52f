import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { compareLetters, growLetters } from './mailing-letters.mjs';
import { compareNotices } from './mailing-notices.mjs';
import { report } from './results.mjs';

/** What a campaign's parts cost beside the tools that they stand on: letters beside Typst, notices beside a pool of SMTP. */
export async function run(args) {
  const options = {
    letters: { type: 'string', default: '1000' },
    many: { type: 'string', default: '10000' },
    notices: { type: 'string', default: '10000' },
  };
  const { values } = parseArgs({ args, options });
  const rows = [];
  for (const [measure, count] of [
    [compareLetters, +values.letters],
    [growLetters, +values.many],
    [compareNotices, +values.notices],
  ]) {
    if (count === 0) continue;
    rows.push(...(await measure(count)), ['load of the machine in the last minute', loadavg()[0].toFixed(1)]);
    console.log(rows.slice(-5).join('\n'));
  }
  report('mailing', rows);
}
