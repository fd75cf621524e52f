/** Whether the run found a breach, or did not come to its end. */
export function isBad({ error, findings }) {
  return Boolean(error) || findings.length > 0;
}

/** One run in one line. */
export function describeVerdict(verdict) {
  const { seed, error, seconds, findings } = verdict;
  const took = `${seconds.toFixed(1)} s`;
  if (error) return `seed ${seed}: BROKEN after ${took}: ${error.replace(/\s+/g, ' ')}`;
  const found = findings.map(({ kind, what, count }) => `${count} ${kind}: ${what}`).join('; ');
  return `seed ${seed}: ${found ? `FOUND ${found}` : 'ok'} (${describeCounts(verdict)}; ${took})`;
}

/** Sums over runs. */
export function totalsOf(verdicts) {
  const whole = verdicts.filter(({ error }) => !error);
  const sum = (pick) => whole.reduce((total, verdict) => total + pick(verdict), 0);
  const found = (...kinds) =>
    sum(({ findings }) =>
      findings.filter(({ kind }) => kinds.includes(kind)).reduce((total, { count }) => total + count, 0),
    );
  const counts = ['kills', 'crashes', 'campaigns', 'letters', 'notices', 'inDoubt'];
  return {
    runs: verdicts.length,
    broken: verdicts.length - whole.length,
    ...Object.fromEntries(counts.map((name) => [name, sum((verdict) => verdict[name])])),
    forgotten: found('lost'),
    doubled: found('doubled'),
    other: found('wrong', 'stuck'),
  };
}

export function describeTotals(totals) {
  const { runs, broken, forgotten, doubled, other } = totals;
  const found = `${doubled} doubled, ${forgotten} forgotten, ${other} wrong or stuck`;
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
