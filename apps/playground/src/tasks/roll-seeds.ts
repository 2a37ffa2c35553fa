import type { Order } from './task.ts';

/** One more than the greatest seed that the web UI itself draws by lot. */
const seeds = 4294967295;

/**
 * An order whose seeds are numbers: those that were left to chance are drawn here and not by the server, so that a
 * picture whose reply was lost can be drawn again.
 *
 * @param random from 0 up to 1
 */
export function rollSeeds<Some extends Order>(order: Some, random: () => number): Some {
  const { seed, subseed, subseed_strength: strength } = order.request;
  const roll = () => Math.floor(random() * seeds);
  return {
    ...order,
    request: {
      ...order.request,
      ...(isOpen(seed) && { seed: roll() }),
      ...(isOpen(subseed) && strength && { subseed: roll() }),
    },
  };
}

function isOpen(seed: number | null | undefined): boolean {
  return seed === undefined || seed === null || seed < 0;
}
