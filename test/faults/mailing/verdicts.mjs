import { describeRun, sumVerdicts } from '../sum-verdicts.mjs';

export { isBad } from '../sum-verdicts.mjs';

export function describeVerdict(verdict) {
  return describeRun(verdict, describeCounts);
}

/** Sums over runs. */
export function totalsOf(verdicts) {
  return sumVerdicts(verdicts, ['kills', 'crashes', 'campaigns', 'letters', 'notices', 'inDoubt']);
}

export function describeTotals(totals) {
  const { runs, broken, lost, doubled, other } = totals;
  const found = `${doubled} doubled, ${lost} forgotten, ${other} wrong or stuck`;
  return `${runs} runs, ${broken} broken off, ${describeCounts(totals)}, ${found}`;
}

function describeCounts({ kills, crashes, campaigns, letters, notices, inDoubt }) {
  return [
    `${kills} kills and ${crashes} crashes after one of the database`,
    `${campaigns} campaigns`,
    `${letters} letters`,
    `${notices} notices`,
    `${inDoubt} in doubt`,
  ].join(', ');
}
