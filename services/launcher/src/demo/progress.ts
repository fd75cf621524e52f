/** Tells how far a long load is, every two seconds at most. */
export interface Progress {
  readonly tell: (text: string) => void;
}

const EVERY_MS = 2_000;

export function createProgress(write: (text: string) => void, now: () => number = Date.now): Progress {
  let last = now();
  return {
    tell(text) {
      if (now() - last < EVERY_MS) return;
      last = now();
      write(text);
    },
  };
}
