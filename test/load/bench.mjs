// `npm run bench -- NAME`: measures, prints its table and writes it to test/load/results/NAME.md. No name lists them.
import { ensureReady } from '../../services/launcher/bin/ensure.mjs';

const benches = {
  rating: 'prices 100,000 and 1,000,000 calls (-- --calls N,N) beside COPY of the same charges: rate, memory, plans',
  figures: 'the current period of an account with 1,000,000 charges (-- --calls N) beside one with 100: latency, plans',
  invoices: 'prepares and issues 10,000 invoices (-- --accounts N) while figures are read: rate, latency, locks, plans',
  flow: 'orders 500 conferences at 5 a second (-- --orders N), then holds 100 a second (-- --rate N) for 300 s (-- --seconds N)',
  mailing:
    'letters beside Typst alone, 10,000 for memory, notices by a real Postfix (-- --letters N --many N --notices N)',
  clerk:
    'one clerk writes to 1,000 customers (-- --customers N), from the template to all printed and told: steps, time',
  profile: 'seeds 10,000 customers (-- --customers N), then asks for profiles over HTTP: time, memory, latency',
};

const [name, ...args] = process.argv.slice(2);
if (!name || !Object.hasOwn(benches, name)) {
  for (const [bench, what] of Object.entries(benches)) console.log(`${bench.padEnd(12)}${what}`);
  process.exit(name ? 2 : 0);
}
ensureReady();
const { run } = await import(`./${name}.mjs`);
await run(args);
