import {
  type PyDict,
  PyFloat,
  type PyValue,
  parsePythonFloat,
  parsePythonInt,
} from '../../../python/index.ts';
import type { Server } from '../../../server.ts';
import { isTruthy } from '../../generation/py-number.ts';
import { findSamplerName } from '../../generation/samplers.ts';
import { shellWords } from './shell-words.ts';

/** What one line asks for, by the names of the generation's fields; `sd_model` is a checkpoint. */
export type PromptLine = PyDict;

type ReadValue = (text: string, server: Server) => PyValue | undefined;

const text: ReadValue = (value) => value;
const int: ReadValue = (value) => parsePythonInt(value);
const float: ReadValue = (value) => {
  const number = parsePythonFloat(value);
  return number === undefined ? undefined : new PyFloat(number);
};
const boolean: ReadValue = (value) => value === 'true';
const checkpoint: ReadValue = (value, { checkpoints }) =>
  value === '' ? undefined : checkpoints.findClosest(value)?.file;

const readers: Readonly<Record<string, ReadValue | undefined>> = {
  sd_model: checkpoint,
  outpath_samples: text,
  outpath_grids: text,
  prompt_for_display: text,
  styles: text,
  seed: int,
  subseed_strength: float,
  subseed: int,
  seed_resize_from_h: int,
  seed_resize_from_w: int,
  sampler_index: int,
  sampler_name: (value, { instance }) =>
    findSamplerName(instance.lists.get('/sdapi/v1/samplers'), value) ?? null,
  batch_size: int,
  n_iter: int,
  steps: int,
  cfg_scale: float,
  width: int,
  height: int,
  restore_faces: boolean,
  tiling: boolean,
  do_not_save_samples: boolean,
  do_not_save_grid: boolean,
};

/**
 * Reads a line of the script "Prompts from file or textbox". One with `--` is read as options; where that fails, the
 * whole line is a prompt (`prompts-from-file/kinds`).
 */
export function readPromptLine(line: string, server: Server): PromptLine {
  const options = line.includes('--') ? readOptions(line, server) : undefined;
  return options ?? new Map([['prompt', line]]);
}

function readOptions(line: string, server: Server): PromptLine | undefined {
  let words: string[];
  try {
    words = shellWords(line);
  } catch {
    return undefined;
  }
  const options: PromptLine = new Map();
  for (let i = 0; i < words.length; ) {
    const option = words[i] as string;
    const value = words[i + 1];
    if (!option.startsWith('--') || value === undefined) return undefined;
    const name = option.slice(2);
    if (name === 'prompt' || name === 'negative_prompt') {
      // A prompt goes on until the next option; its first word may look like one.
      let end = i + 2;
      while (end < words.length && !words[end]?.startsWith('--')) end += 1;
      options.set(name, words.slice(i + 1, end).join(' '));
      i = end;
      continue;
    }
    const read = readers[name]?.(value, server);
    if (read === undefined) return undefined;
    options.set(name, read);
    i += 2;
  }
  return options;
}

/** A line's prompt joined to the request's own, where there are both. */
export function joinPrompt(ofLine: PyValue, ofRequest: PyValue, atStart: boolean): PyValue {
  if (!isTruthy(ofLine) || !isTruthy(ofRequest)) return ofLine;
  return atStart ? `${ofLine} ${ofRequest}` : `${ofRequest} ${ofLine}`;
}
