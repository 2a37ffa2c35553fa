import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Answer,
  createPictureChecker,
  parseHar,
  type RecordedExchange,
  type Target,
} from '../src/index.ts';

export const fixtureFile = fileURLToPath(new URL('./fixtures/exchanges.har', import.meta.url));

/** Entries of several recordings; which one each came from stands in the file. */
export function loadFixture(): RecordedExchange[] {
  return parseHar(readFileSync(fixtureFile, 'utf8'), 'exchanges.har');
}

/** The first exchange of a scenario. */
export function findExchange(scenario: string, path = ''): RecordedExchange {
  const found = loadFixture().find(
    (exchange) => exchange.scenario === scenario && exchange.request.path.includes(path),
  );
  if (!found) throw new Error(`The fixture has no ${scenario} ${path}`);
  return found;
}

/** A target that answers every request as it was recorded, unless it is told otherwise. */
export function createEcho(
  exchanges: readonly RecordedExchange[],
  change: (answer: Answer, exchange: RecordedExchange) => Answer = (answer) => answer,
): Target {
  let next = 0;
  return {
    name: 'echo',
    async send() {
      const exchange = exchanges[next++];
      if (!exchange) throw new Error('More requests than recorded');
      return change(exchange.answer, exchange);
    },
    close: async () => {},
  };
}

/** JPEG and WebP are taken as sound; what real decoders say is tested with them. */
export const lenientChecker = createPictureChecker(async () => async () => ({ width: 0, height: 0 }));

/** Time that passes only when someone sleeps. */
export const instantClock = {
  time: 0,
  now(): number {
    return this.time;
  },
  async sleepUntil(time: number): Promise<void> {
    this.time = Math.max(this.time, time);
  },
};
