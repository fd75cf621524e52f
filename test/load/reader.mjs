// Reads figures and invoices of customers in a thread of its own until it is told to stop, then tells each latency.
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { askBilling, FIGURES, INVOICES } from './ask-billing.mjs';

const { url, keys, customerIds, pauseMs } = workerData;
const latencies = [];
let stopped = false;
parentPort.once('message', () => {
  stopped = true;
});
for (let index = 0; !stopped; index += 1) {
  const { ms } = await askBilling({ url, keys }, `${FIGURES} ${INVOICES}`, customerIds[index % customerIds.length]);
  latencies.push(ms);
  await delay(pauseMs);
}
parentPort.postMessage(latencies);
