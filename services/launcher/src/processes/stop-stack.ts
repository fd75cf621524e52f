/** Ends one part; `deadline` (epoch milliseconds) is when it is to be ended by force. */
export type Stopper = (deadline: number) => Promise<void>;

export interface StopStack {
  /** What was started together is stopped together. */
  readonly push: (...stoppers: readonly Stopper[]) => void;
  /** Stops all in reverse order; a part that fails to stop is reported and does not keep the others from stopping. */
  readonly stopAll: (deadline: number) => Promise<void>;
}

export function createStopStack(report: (error: unknown) => void): StopStack {
  const layers: (readonly Stopper[])[] = [];
  return {
    push: (...stoppers) => {
      layers.push(stoppers);
    },
    async stopAll(deadline) {
      for (let layer = layers.pop(); layer; layer = layers.pop()) {
        const stopped = await Promise.allSettled(layer.map((stop) => stop(deadline)));
        for (const result of stopped) if (result.status === 'rejected') report(result.reason);
      }
    },
  };
}
