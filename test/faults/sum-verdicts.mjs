/** Whether the run found a breach, or did not come to its end. */
export function isBad({ error, findings }) {
  return Boolean(error) || findings.length > 0;
}

/** One run in one line; `describeCounts` says how large it was. */
export function describeRun(verdict, describeCounts) {
  const { seed, error, seconds, findings } = verdict;
  const took = `${seconds.toFixed(1)} s`;
  if (error) return `seed ${seed}: BROKEN after ${took}: ${error.replace(/\s+/g, ' ')}`;
  const found = findings.map(({ kind, what, count }) => `${count} ${kind}: ${what}`).join('; ');
  return `seed ${seed}: ${found ? `FOUND ${found}` : 'ok'} (${describeCounts(verdict)}; ${took})`;
}

/** Sums over runs that came to their end: of what is counted by these names, and of what was found. */
export function sumVerdicts(verdicts, counts) {
  const whole = verdicts.filter(({ error }) => !error);
  const sum = (pick) => whole.reduce((total, verdict) => total + pick(verdict), 0);
  const found = (...kinds) =>
    sum(({ findings }) =>
      findings.filter(({ kind }) => kinds.includes(kind)).reduce((total, { count }) => total + count, 0),
    );
  return {
    runs: verdicts.length,
    broken: verdicts.length - whole.length,
    ...Object.fromEntries(counts.map((name) => [name, sum((verdict) => verdict[name])])),
    ...{ lost: found('lost'), doubled: found('doubled'), other: found('wrong', 'stuck') },
  };
}
