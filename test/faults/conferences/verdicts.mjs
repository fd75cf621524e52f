import { describeRun, sumVerdicts } from '../sum-verdicts.mjs';

export { isBad } from '../sum-verdicts.mjs';

export function describeVerdict(verdict) {
  return describeRun(verdict, describeCounts);
}

/** Sums over runs. */
export function totalsOf(verdicts) {
  const whole = verdicts.filter(({ error }) => !error);
  const survivals = (name) => ({
    count: whole.reduce((total, verdict) => total + verdict[name].count, 0),
    survived: whole.reduce((total, verdict) => total + verdict[name].survived, 0),
  });
  return {
    ...sumVerdicts(verdicts, ['kills', 'crashes', 'reservations', 'cancelled', 'legs', 'charges', 'invoices']),
    ...{ orders: survivals('orders'), bridgeEvents: survivals('bridgeEvents'), events: survivals('events') },
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
