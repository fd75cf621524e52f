/** Whether a rule was broken, an act failed, or the run did not come to its end. */
export function isBad({ error, faults, broken }) {
  return Boolean(error) || faults.length + broken.length > 0;
}

/** One run in one line. */
export function describeVerdict(verdict) {
  const { seed, error, seconds, faults, broken, ...counts } = verdict;
  const took = `${seconds.toFixed(1)} s`;
  if (error) return `seed ${seed}: BROKEN after ${took}: ${error.replace(/\s+/g, ' ')}`;
  const found = [...broken.map(({ what, count }) => `${count} x not so: ${what}`), ...faults].join('; ');
  return `seed ${seed}: ${found ? `FOUND ${found}` : 'ok'} (${describeCounts(counts)}; ${took})`;
}

/** Sums over runs. */
export function totalsOf(verdicts) {
  const sum = (pick) => verdicts.reduce((total, verdict) => total + (pick(verdict) ?? 0), 0);
  return {
    runs: verdicts.length,
    brokenOff: sum(({ error }) => (error ? 1 : 0)),
    kills: sum(({ kills }) => kills),
    acts: sum(({ acts }) => acts),
    refusals: sum(({ refusals }) => refusals),
    charges: sum(({ charges }) => charges),
    invoices: sum(({ invoices }) => invoices),
    creditNotes: sum(({ creditNotes }) => creditNotes),
    failed: sum(({ faults }) => faults?.length),
    broken: sum(({ broken }) => broken?.length),
  };
}

export function describeTotals({ runs, brokenOff, failed, broken, ...counts }) {
  const found = `${failed} acts failed, ${broken} broken invariants`;
  return `${runs} histories, ${brokenOff} broken off, ${describeCounts(counts)}, ${found}`;
}

function describeCounts({ kills, acts, refusals, charges, invoices, creditNotes }) {
  const done = `${acts} acts (${refusals} of them refused)`;
  return `${kills} kills, ${done}, ${charges} charges, ${invoices} invoices issued, ${creditNotes} credit notes`;
}
