/** Whether the run found a breach, or did not come to its end. */
export function isBad({ error, findings }) {
  return Boolean(error) || findings.length > 0;
}

/** One run in one line. */
export function describeVerdict(verdict) {
  const { seed, error, seconds, kills, customers, legs, events, survivors, unacknowledged, findings } = verdict;
  const took = `${seconds.toFixed(1)} s`;
  if (error) return `seed ${seed}: BROKEN after ${took}: ${error.replace(/\s+/g, ' ')}`;
  const found = findings.map(({ kind, what, count }) => `${count} ${kind}: ${what}`).join('; ');
  const size = `${customers} customers, ${legs} legs, ${events} events, ${kills} kills`;
  const lived = `${survivors} events under way at a kill, ${unacknowledged} of them taken and not yet acknowledged`;
  return `seed ${seed}: ${found ? `FOUND ${found}` : 'ok'} (${size}; ${lived}; ${took})`;
}

/** Sums over runs. */
export function totalsOf(verdicts) {
  const sum = (pick) => verdicts.reduce((total, verdict) => total + (pick(verdict) ?? 0), 0);
  const found = (...kinds) =>
    sum(({ findings = [] }) =>
      findings.filter(({ kind }) => kinds.includes(kind)).reduce((total, { count }) => total + count, 0),
    );
  return {
    runs: verdicts.length,
    broken: sum(({ error }) => (error ? 1 : 0)),
    kills: sum(({ kills }) => kills),
    customers: sum(({ customers }) => customers),
    legs: sum(({ legs }) => legs),
    events: sum(({ events }) => events),
    survivors: sum(({ survivors }) => survivors),
    unacknowledged: sum(({ unacknowledged }) => unacknowledged),
    lost: found('lost'),
    doubled: found('doubled'),
    other: found('wrong', 'stuck'),
  };
}

export function describeTotals(totals) {
  const { runs, broken, kills, customers, legs, events, survivors, unacknowledged, lost, doubled, other } = totals;
  return [
    `${runs} runs`,
    `${broken} broken off`,
    `${kills} kills`,
    `${customers} customers`,
    `${legs} legs`,
    `${events} events`,
    `${survivors} events lived through a kill (${unacknowledged} between taken and acknowledged)`,
    `${lost} lost`,
    `${doubled} doubled`,
    `${other} wrong or stuck`,
  ].join(', ');
}
