import { Buffer } from 'node:buffer';
import { createPngChunk, pngChunks } from '@sdwebui/client/images';
import { drawPng } from '../../scenarios/draw-png.ts';
import type { Answer, ContractRequest, Severity } from '../../src/index.ts';
import { isOpaque, isOwnedList, isOwnedValue, isRandom } from './owned.ts';
import type { Random } from './random.ts';
import { type Change, changeAt, findSites, type Site, type Step } from './sites.ts';

/** An exchange at which a change may be drawn. */
export type Target = { request: ContractRequest; answer: Answer };

/** A change that was drawn: what a server with it answers instead. */
export type Drawn = {
  /** What was done and where, for a message. */
  what: string;
  /** Of these severities one is right. */
  expected: readonly Severity[];
  apply(answer: Answer): Answer;
  /** Scenarios that show it, where the drawn one alone does not: a group. */
  shownBy?: string;
};

/** One way in which a server can change. */
export type Operator = {
  name: string;
  /** @returns undefined where the exchange has no place for it */
  draw(target: Target, random: Random): Drawn | undefined;
};

type Chosen = { at: Site; expected: readonly Severity[]; change: Change };

/** An operator that works at one place of a JSON body. */
function inBody(
  name: string,
  choose: (site: Site, target: Target, random: Random) => Omit<Chosen, 'at'> | undefined,
): Operator {
  return {
    name,
    draw(target, random) {
      if (isOpaque(target.request, target.answer)) return undefined;
      const body: unknown = JSON.parse(String(target.answer.body) || 'null');
      const found = findSites(body).flatMap((at): Chosen[] => {
        const chosen = choose(at, target, random);
        return chosen ? [{ at, ...chosen }] : [];
      });
      if (found.length === 0) return undefined;
      const { at, expected, change } = random.pick(found);
      return {
        what: `${name} at ${JSON.stringify(at.path)}`,
        expected,
        apply: (answer) => changeAt(answer, at.path, change),
      };
    },
  };
}

const value = (to: (value: unknown) => unknown): Change => ({ at: 'value', to });
const isIndex = (path: readonly Step[]): boolean => typeof path.at(-1) === 'number';
const isPicture = (text: unknown): boolean => typeof text === 'string' && text.startsWith('iVBORw0KGgo');
const isInfotext = (text: unknown): boolean => typeof text === 'string' && /(?:^|\n)Steps: \d+, /.test(text);
const isError = ({ answer }: Target): boolean => answer.status >= 400;
/** A list in which the server says what it has, and not what it did. */
const isListing = ({ request, answer }: Target): boolean => request.method === 'GET' && answer.status === 200;

/** Free to be anything: what a request is echoed with, what nobody has described. */
const isLoose = (path: readonly Step[]): boolean =>
  path.includes('override_settings') || path.includes('metadata') || path.includes('alwayson_scripts');

const dropField = inBody('drop a field', ({ path }, target) => {
  const key = path.at(-1);
  if (typeof key !== 'string' || isLoose(path.slice(0, -1))) return undefined;
  if (isOwnedValue(target.request, path) && path.length > 2) return undefined;
  return {
    expected: ['breaking'],
    change: { at: 'parent', to: (parent) => void delete (parent as Record<string, unknown>)[key] },
  };
});

const addField = inBody('add a field', ({ path, value: found }, { request }) => {
  const isObject = typeof found === 'object' && found !== null && !Array.isArray(found);
  if (!isObject || isLoose(path) || (isOwnedList(request) && path.length > 1)) return undefined;
  return { expected: ['additive'], change: value((object) => ({ ...(object as object), freshly_added: 1 })) };
});

const retype = inBody('retype a value', ({ path, value: found }, target) => {
  if (found === null || typeof found === 'object' || isPicture(found) || isLoose(path) || path.length === 0)
    return undefined;
  if (path.at(-1) === 'info' || isIndex(path)) return undefined;
  if (isOwnedValue(target.request, path) && path.length > 2) return undefined;
  const to = (before: unknown): unknown => (typeof before === 'string' ? { text: before } : String(before));
  return { expected: ['breaking'], change: value(to) };
});

const toNull = inBody('null a value', ({ path, value: found }, target) => {
  if (found === null || path.length === 0 || isLoose(path) || isIndex(path)) return undefined;
  if (isOwnedValue(target.request, path)) return undefined;
  return { expected: ['breaking'], change: value(() => null) };
});

const shift = inBody('shift a number', ({ path, value: found }, target) => {
  if (typeof found !== 'number' || isOwnedValue(target.request, path)) return undefined;
  if (isRandom(target.request) && /seed/.test(path.join('.'))) return undefined;
  return { expected: ['risky'], change: value((before) => Number(before) + 7) };
});

const reword = inBody('reword a text', ({ path, value: found }, target) => {
  if (
    typeof found !== 'string' ||
    isPicture(found) ||
    isInfotext(found) ||
    isOwnedValue(target.request, path)
  )
    return undefined;
  if (path.at(-1) === 'info' && found.startsWith('{')) return undefined;
  const isName =
    isListing(target) && (isIndex(path) || ['name', 'title', 'label'].includes(String(path.at(-1))));
  const expected: readonly Severity[] = isName ? ['breaking', 'cosmetic'] : ['risky'];
  return { expected, change: value((before) => `${before} reworded`) };
});

const dropItem = inBody('drop an item', ({ path }, target) => {
  if (!isIndex(path) || isOwnedList(target.request) || isOwnedValue(target.request, path) || isLoose(path))
    return undefined;
  const place = path.at(-1) as number;
  return {
    expected: ['breaking'],
    change: { at: 'parent', to: (parent) => void (parent as unknown[]).splice(place, 1) },
  };
});

const addItem = inBody('add an item', ({ path, value: found }, target) => {
  if (!Array.isArray(found) || found.length === 0 || !isListing(target) || isLoose(path)) return undefined;
  if (isOwnedList(target.request) || isOwnedValue(target.request, path) || path.includes('args'))
    return undefined;
  const first: unknown = found[0];
  if (typeof first !== 'string' && typeof (first as { name?: unknown } | null)?.name !== 'string')
    return undefined;
  const item =
    typeof first === 'string'
      ? 'freshly added'
      : { ...(first as object), name: 'freshly added', label: 'Freshly added' };
  return { expected: ['additive'], change: value((list) => [...(list as unknown[]), item]) };
});

const reorder = inBody('reorder a list', ({ path, value: found }, target) => {
  if (
    !Array.isArray(found) ||
    found.length < 2 ||
    isOwnedList(target.request) ||
    isOwnedValue(target.request, path)
  )
    return undefined;
  if (path.includes('args') && !path.includes('choices')) return undefined;
  if (JSON.stringify(found[0]) === JSON.stringify(found[1]) || found.some(isPicture)) return undefined;
  if (isRandom(target.request) && /seed/.test(path.join('.'))) return undefined;
  const swap = (list: unknown): unknown => {
    if (!Array.isArray(list) || list.length < 2) return list;
    const [a, b, ...rest] = list as unknown[];
    return [b, a, ...rest];
  };
  return {
    expected: isListing(target) && !isError(target) ? ['cosmetic'] : ['risky', 'breaking'],
    change: value(swap),
  };
});

/** An operator that works at one picture of an answer. */
function inPicture(
  name: string,
  to: (picture: Buffer) => Uint8Array,
  fits: (picture: Buffer) => boolean = () => true,
): Operator {
  const change = value((text) =>
    isPicture(text) ? Buffer.from(to(Buffer.from(String(text), 'base64'))).toString('base64') : text,
  );
  return {
    name,
    draw({ answer, request }, random) {
      if (isOpaque(request, answer)) return undefined;
      const body: unknown = JSON.parse(String(answer.body) || 'null');
      const sites = findSites(body).filter(
        (site) => isPicture(site.value) && fits(Buffer.from(String(site.value), 'base64')),
      );
      if (sites.length === 0) return undefined;
      const { path } = random.pick(sites);
      const what = `${name} at ${JSON.stringify(path)}`;
      return { what, expected: ['breaking'], apply: (before) => changeAt(before, path, change) };
    },
  };
}

const resize = inPicture('resize a picture', (picture) => {
  const { width, height } = sizeOf(picture);
  const larger = Buffer.from(
    drawPng(width + 24, height, () => 90),
    'base64',
  );
  const texts = [...pngChunks(picture)].filter(({ type }) => type === 'tEXt' || type === 'iTXt');
  const chunks = texts.map(({ type, payload }) => createPngChunk(type, [payload]));
  return Buffer.concat([larger.subarray(0, 33), ...chunks, larger.subarray(33)]);
});

const reencode = inPicture('re-encode a picture', (picture) => {
  const { width, height } = sizeOf(picture);
  const gif = Buffer.from('R0lGODlhQABAAAAAACwAAAAAQABAAAACACH5BAAAAAAAOw==', 'base64');
  gif.writeUInt16LE(width, 6);
  gif.writeUInt16LE(height, 8);
  return gif;
});

const stripInfotext = inPicture(
  'strip a picture of its infotext',
  (picture) => {
    const { width, height } = sizeOf(picture);
    return Buffer.from(
      drawPng(width, height, () => 90),
      'base64',
    );
  },
  (picture) => picture.includes('parameters\0'),
);

const cut = inPicture('cut a picture', (picture) => picture.subarray(0, -30));

function sizeOf(picture: Buffer): { width: number; height: number } {
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
}

/** An operator that works at one infotext of an answer, not of its pictures. */
function inInfotext(
  name: string,
  expected: readonly Severity[],
  to: (infotext: string) => string | undefined,
): Operator {
  return inBody(name, ({ path, value: found }, { request }) => {
    if (!isInfotext(found) || isOwnedValue(request, path) || to(String(found)) === undefined)
      return undefined;
    return { expected, change: value((text) => to(String(text)) ?? text) };
  });
}

const dropSetting = inInfotext('drop a setting of an infotext', ['breaking'], (text) =>
  text.includes(', CFG scale: ') ? text.replace(/, CFG scale: [^,\n]+/, '') : undefined,
);
const addSetting = inInfotext(
  'add a setting to an infotext',
  ['additive'],
  (text) => `${text}, Freshly added: 1`,
);
const changeSetting = inInfotext('change a setting of an infotext', ['risky'], (text) =>
  text.includes('Steps: ') ? text.replace(/(^|\n)Steps: \d+/, '$1Steps: 149') : undefined,
);

const swapStatus: Operator = {
  name: 'swap the status',
  draw({ answer: { status } }, random) {
    const other = random.pick(
      [200, 201, 204, 400, 403, 404, 422, 500, 503].filter((code) => code !== status),
    );
    const apply = (answer: Answer): Answer =>
      answer.status === status ? { ...answer, status: other } : answer;
    return { what: `${status} becomes ${other}`, expected: ['breaking'], apply };
  },
};

/** Headers that callers, browsers and proxies go by. */
const headers = [
  'content-type',
  'allow',
  'location',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'x-process-time',
  'vary',
  'content-encoding',
];

function inHeader(name: string, to: (value: string) => string | undefined): Operator {
  return {
    name,
    draw({ answer }, random) {
      const present = headers.filter(
        (header) =>
          answer.headers.has(header) && to(answer.headers.get(header) ?? '') !== answer.headers.get(header),
      );
      // Of the running time only that it is told.
      const places = present.filter((header) => to('x') === undefined || header !== 'x-process-time');
      if (places.length === 0) return undefined;
      const header = random.pick(places);
      const apply = (before: Answer): Answer => {
        const changed = new Map(before.headers);
        const text = to(changed.get(header) ?? '');
        if (!changed.has(header)) return before;
        if (text === undefined) changed.delete(header);
        else changed.set(header, text);
        return { ...before, headers: changed };
      };
      // Without its content type an answer is no JSON any more.
      return {
        what: `${name} ${header}`,
        expected: header === 'content-type' ? ['risky', 'breaking'] : ['risky'],
        apply,
      };
    },
  };
}

const dropHeader = inHeader('drop the header', () => undefined);
const changeHeader = inHeader('change the header', (text) =>
  text.startsWith('application/json') ? 'text/plain' : `${text}-other`,
);

/** What was set shows only when it is asked for once more. */
const delayOptions: Operator = {
  name: 'delay what was set',
  draw({ request, answer }) {
    if (request.method !== 'GET' || !request.path.endsWith('/sdapi/v1/options') || answer.status !== 200)
      return undefined;
    return {
      what: 'options are one answer behind',
      expected: ['risky', 'breaking'],
      apply: createDelay(),
      shownBy: 'options',
    };
  },
};

function createDelay(): (answer: Answer) => Answer {
  let before: Answer | undefined;
  return (answer) => {
    const late = before ?? answer;
    before = answer;
    return late;
  };
}

/** A task that never becomes active, or never ends. */
const delayTask = inBody('delay the state of a task', ({ path, value: found }, { request }) => {
  if (!request.path.endsWith('/internal/progress') || !['active', 'completed'].includes(String(path[0])))
    return undefined;
  return found === true ? { expected: ['risky', 'breaking'], change: value(() => false) } : undefined;
});

export const operators: readonly Operator[] = [
  delayOptions,
  delayTask,
  dropField,
  addField,
  retype,
  toNull,
  shift,
  reword,
  dropItem,
  addItem,
  reorder,
  resize,
  reencode,
  stripInfotext,
  cut,
  dropSetting,
  addSetting,
  changeSetting,
  swapStatus,
  dropHeader,
  changeHeader,
];
