import { pythonError } from '../../../dialect/server-failure.ts';
import { isPyInt, pythonTypeName } from '../../../python/index.ts';
import { copyDraft, type Draft } from '../../generation/draft.ts';
import { processImages } from '../../generation/process-images.ts';
import { fixedSeed } from '../../generation/prompts-and-seeds.ts';
import { addToInt, isTruthy, toNumber } from '../../generation/py-number.ts';
import { overrideOption, ownOverrides } from './own-overrides.ts';
import { joinPrompt, type PromptLine, readPromptLine } from './prompt-line.ts';
import { putTogether } from './put-together.ts';
import type { SelectableScript } from './selectable-script.ts';

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Runs once for each line of a text (`prompts-from-file/kinds`). */
export const promptsFromFile: SelectableScript = {
  parameters: ['checkbox_iterate', 'checkbox_iterate_batch', 'prompt_position', 'prompt_txt'],
  run: (draft, [iterate, sameSeed, position = null, text = null], { server }) => {
    if (typeof text !== 'string') {
      const type = pythonTypeName(text);
      throw pythonError('AttributeError', `'${type}' object has no attribute 'splitlines'`);
    }
    const { fields } = draft;
    const lines = text
      .split(lineEnd)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => readPromptLine(line, server));
    fields.set('do_not_save_grid', true);
    ownOverrides(draft);
    if (isTruthy(iterate) || isTruthy(sameSeed)) {
      fields.set('seed', fixedSeed(fields.get('seed') ?? null, server.settings.random));
    }
    const runs = lines.map((line) => {
      const run = processImages(draftOfLine(draft, line, position === 'start'), server);
      if (isTruthy(iterate)) {
        const count = toNumber(fields.get('batch_size')) * toNumber(fields.get('n_iter'));
        fields.set('seed', addToInt(seedOf(draft), count));
      }
      return run;
    });
    return putTogether(draft, server, undefined, {
      pictures: runs.flatMap((run) => run.pictures),
      seed: seedOf(draft),
      infotexts: runs.flatMap((run) => run.infotexts.filter((line) => line !== null)),
      allPrompts: runs.flatMap((run) => run.allPrompts.filter((prompt) => prompt !== null)),
    });
  },
};

function draftOfLine(draft: Draft, line: PromptLine, atStart: boolean): Draft {
  const copy = copyDraft(draft);
  for (const [name, value] of line) {
    if (name === 'sd_model') overrideOption(copy, 'sd_model_checkpoint', value);
    else copy.fields.set(name, value);
  }
  for (const name of ['prompt', 'negative_prompt']) {
    const ofLine = line.get(name);
    if (ofLine === undefined) continue;
    copy.fields.set(name, joinPrompt(ofLine, draft.fields.get(name) ?? null, atStart));
  }
  return copy;
}

/** -1 while it is left to chance, line by line. */
function seedOf({ fields }: Draft) {
  const seed = fields.get('seed') ?? null;
  return isPyInt(seed) ? seed : -1;
}
