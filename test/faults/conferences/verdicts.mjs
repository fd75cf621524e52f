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
  const survivals = (name) => ({
    count: sum((verdict) => verdict[name].count),
    survived: sum((verdict) => verdict[name].survived),
  });
  const counts = ['kills', 'crashes', 'reservations', 'cancelled', 'legs', 'charges', 'invoices'];
  return {
    runs: verdicts.length,
    broken: verdicts.length - whole.length,
    ...Object.fromEntries(counts.map((name) => [name, sum((verdict) => verdict[name])])),
    orders: survivals('orders'),
    bridgeEvents: survivals('bridgeEvents'),
    events: survivals('events'),
    lost: found('lost'),
    doubled: found('doubled'),
    other: found('wrong', 'stuck'),
  };
}

export function describeTotals(totals) {
  const { runs, broken, lost, doubled, other } = totals;
  const found = `${lost} lost, ${doubled} doubled, ${other} wrong or stuck`;
  return `${runs} runs, ${broken} broken off, ${describeCounts(totals)}, ${found}`;
}

function describeCounts({
  kills,
  crashes,
  reservations,
  cancelled,
  legs,
  charges,
  invoices,
  orders,
  bridgeEvents,
  events,
}) {
  const all = [orders, bridgeEvents, events];
  const met = all.reduce((sum, { count }) => sum + count, 0);
  const survived = all.reduce((sum, each) => sum + each.survived, 0);
  const of = ({ count, survived: some }) => `${some} of ${count}`;
  return [
    `${kills} kills and ${crashes} crashes after one of the database`,
    `${reservations} reservations (${cancelled} cancelled)`,
    `${legs} legs, ${charges} charges, ${invoices} invoices`,
    `${survived} of ${met} events lived through a kill (${met ? Math.round((100 * survived) / met) : 0} %:`,
  ]
    .join(', ')
    .concat(` ${of(orders)} orders to the bridge, ${of(bridgeEvents)} events of it, ${of(events)} between systems)`);
}
