import { pythonError } from '../../../../dialect/server-failure.ts';
import { asList, dictsOf, type PyValue, parsePythonInt, pythonStr } from '../../../../python/index.ts';
import type { Server } from '../../../../server.ts';
import { toNumber } from '../../../generation/py-number.ts';
import { overrideOption } from '../own-overrides.ts';
import type { Axis } from './axis.ts';

type Apply = Axis['apply'];

export function setField(name: string): Apply {
  return (draft, value) => void draft.fields.set(name, value);
}

export function setOption(name: string): Apply {
  return (draft, value) => overrideOption(draft, name, value);
}

export function setSwitch(name: string): Apply {
  return (draft, value) => overrideOption(draft, name, pythonStr(value).toLowerCase() === 'true');
}

/** @throws ServerFailure where neither prompt has the first value (`xyz/syntax-psr-missing`) */
export const replaceInPrompts: Apply = ({ fields }, value, { values }) => {
  const wanted = pythonStr(values[0] ?? '');
  const names = ['prompt', 'negative_prompt'] as const;
  const texts = names.map((name) => pythonStr(fields.get(name) ?? ''));
  if (!texts.some((text) => text.includes(wanted))) {
    throw pythonError('RuntimeError', `Prompt S/R did not find ${wanted} in prompt or negative prompt.`);
  }
  names.forEach((name, index) => {
    fields.set(
      name,
      (texts[index] as string).replaceAll(wanted, () => pythonStr(value)),
    );
  });
};

/** Puts words that the prompt has into the given order, in the places where they stand (`xyz/txt2img-prompt-order`). */
export const orderWords: Apply = ({ fields }, value) => {
  const order = asList(value).map(pythonStr);
  let rest = pythonStr(fields.get('prompt') ?? '');
  const prompt = rest;
  const byPlace = [...order].sort((a, b) => prompt.indexOf(a) - prompt.indexOf(b));
  let ordered = '';
  byPlace.forEach((word, index) => {
    const at = rest.indexOf(word);
    ordered += rest.slice(0, at) + order[index];
    rest = rest.slice(at + word.length);
  });
  fields.set('prompt', ordered + rest);
};

export const chooseCheckpoint: Apply = (draft, value, { server }) => {
  overrideOption(draft, 'sd_model_checkpoint', requireCheckpoint(value, server).file);
};

/** @throws ServerFailure for one that is not there */
export function requireCheckpoint(value: PyValue, { checkpoints }: Server) {
  const name = pythonStr(value);
  const found = name === '' ? undefined : checkpoints.findClosest(name);
  if (!found) throw pythonError('RuntimeError', `Unknown checkpoint: ${name}`);
  return found;
}

/** What is no size changes nothing. */
export const setSize: Apply = ({ fields }, value) => {
  const [width, ...rest] = pythonStr(value).split('x');
  const sides = [parsePythonInt(width ?? ''), parsePythonInt(rest.join('x'))] as const;
  if (sides[0] === undefined || sides[1] === undefined) return;
  fields.set('width', sides[0]).set('height', sides[1]);
};

/** A VAE that is not there counts as Automatic. */
export const chooseVae: Apply = (draft, value, { server }) => {
  const vaes = dictsOf(server.instance.lists.get('/sdapi/v1/sd-vae'));
  const names = vaes.map((item) => pythonStr(item.get('model_name') ?? ''));
  const wanted = pythonStr(value).trim().toLowerCase();
  const found = ['None', ...names].find((name) => name.toLowerCase() === wanted);
  overrideOption(draft, 'sd_vae', found ?? 'Automatic');
};

export const addStyles: Apply = ({ fields }, value) => {
  fields.set('styles', [...asList(fields.get('styles')), ...pythonStr(value).split(',')]);
};

export const setUniPcOrder: Apply = (draft, value) => {
  const order = Math.min(toNumber(value), toNumber(draft.fields.get('steps')) - 1);
  overrideOption(draft, 'uni_pc_order', order);
};

export const restoreFaces: Apply = ({ fields }, value) => {
  const on = ['codeformer', 'gfpgan', 'true', 'yes', 'y', '1'];
  fields.set('restore_faces', on.includes(pythonStr(value).toLowerCase()));
};
