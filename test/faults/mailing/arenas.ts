import { type Arena, openArena } from './arena.js';
import type { BlindMutant } from './blind.js';
import { addText } from './run-campaign.js';

/** One world for many runs. One that broke off leaves it nobody knows how, and the next gets another. */
export function createArenas(mutant: BlindMutant | null) {
  let open: Promise<Arena> | undefined;
  const close = async () => {
    const closing = open;
    open = undefined;
    await (await closing?.catch(() => undefined))?.stop();
  };
  return {
    close,
    async run<Result>(act: (arena: Arena) => Promise<Result>): Promise<Result> {
      try {
        open ??= openArena(mutant).then(async (arena) => {
          await addText(arena.world);
          return arena;
        });
        return await act(await open);
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}
