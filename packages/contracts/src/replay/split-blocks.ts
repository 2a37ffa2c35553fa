import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

/** Neighbours in a recording that are played the same way. */
export type Block = { timed: boolean; exchanges: RecordedExchange[] };

/** Cuts a recording where it changes between `sequence/*`, whose moments count, and all else, which is sent one by one. */
export function splitBlocks(exchanges: readonly RecordedExchange[]): Block[] {
  const blocks: Block[] = [];
  for (const exchange of exchanges) {
    const timed = exchange.scenario.startsWith('sequence/');
    const last = blocks.at(-1);
    if (last?.timed === timed) last.exchanges.push(exchange);
    else blocks.push({ timed, exchanges: [exchange] });
  }
  return blocks;
}
