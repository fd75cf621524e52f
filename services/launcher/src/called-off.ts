/** What `work` comes to, or the reason of the signal, whichever is first; what is under way is left to its end. */
export function unlessCalledOff<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const calledOff = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, calledOff]);
}
