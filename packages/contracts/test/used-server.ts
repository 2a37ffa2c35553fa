import { Buffer } from 'node:buffer';
import { createMockApp, withLists } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { type Answer, createAppTarget, type Target } from '../src/index.ts';
import type { VirtualClock } from '../src/replay/virtual-clock.ts';

export type Json = Record<string, unknown>;
export type Lists = Record<string, unknown>;

/** What a day's use, another owner or another machine makes of a server on which nothing changed. */
export type Habit = {
  name: string;
  /** Other models, files and samplers, as the server was started with them. */
  lists?: (lists: Lists) => Lists;
  /** Options that somebody stored. */
  options?: Json;
  /** What else it answers otherwise. */
  wrap?: (target: Target) => Target;
};

/** Whether the server of these habits is a mock stays hidden: a live server says nothing of where its answers come from. */
export async function createUsedServer(
  habits: readonly Habit[],
  clock: VirtualClock,
  random: () => number,
): Promise<Target> {
  const instance = await builtInInstance();
  const codecs = createNodeCodecs();
  const plain = createAppTarget(createMockApp(instance, { codecs }), 'plain');
  let lists: Lists = {};
  for (const path of instance.lists.keys()) {
    const { body } = await plain.send({ method: 'GET', path, headers: [], body: undefined });
    lists[path] = JSON.parse(body as string);
  }
  for (const habit of habits) lists = habit.lists?.(lists) ?? lists;
  const texts = new Map(Object.entries(lists).map(([path, list]) => [path, JSON.stringify(list)]));
  const app = createMockApp(withLists(instance, texts, hashes), {
    codecs,
    clock: clock.mock,
    random,
    replay: false,
    apiAuth: [],
  });
  let target: Target = createAppTarget(app, 'used server');
  for (const { options } of habits) {
    if (!options) continue;
    const body = Buffer.from(JSON.stringify(options));
    const headers = [['Content-Type', 'application/json']] as const;
    const { status } = await target.send({ method: 'POST', path: '/sdapi/v1/options', headers, body });
    if (status !== 200) throw new Error(`options ${JSON.stringify(options)}: ${status}`);
  }
  for (const { wrap } of habits) target = wrap?.(target) ?? target;
  return clock.watch(asLive(target));
}

const hashes = {
  loras: { 'add detail, v2': '1234567890ab' },
  embeddings: { easynegative: 'abcdef012345' },
  vaes: { 'vae-ft-mse.safetensors': '735e4c3a44' },
};

function asLive(target: Target): Target {
  return changeAnswers(target, (answer) => {
    const headers = new Map(answer.headers);
    headers.delete('x-mock-source');
    return { ...answer, headers };
  });
}

export type Change = (answer: Answer, method: string, route: string) => Answer | Promise<Answer>;

export function changeAnswers(target: Target, change: Change): Target {
  return {
    ...target,
    async send(request) {
      const [route = ''] = request.path.split('?', 1);
      return change(await target.send(request), request.method, route);
    },
  };
}

/** Changes the JSON of a route's 200. */
export function changeJson(
  route: string | RegExp,
  change: (json: Json) => unknown,
): (target: Target) => Target {
  return (target) =>
    changeAnswers(target, (answer, _, path) => {
      const matches = typeof route === 'string' ? path === route : route.test(path);
      if (!matches || answer.status !== 200 || typeof answer.body !== 'string') return answer;
      return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Json)) };
    });
}
