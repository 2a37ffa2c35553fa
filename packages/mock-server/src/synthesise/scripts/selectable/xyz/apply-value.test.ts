import { describe, expect, it } from 'vitest';
import type { PyValue } from '../../../../python/index.ts';
import type { Server } from '../../../../server.ts';
import type { Draft } from '../../../generation/draft.ts';
import { addStyles, orderWords, replaceInPrompts, setSize, setSwitch, setUniPcOrder } from './apply-value.ts';

const draftOf = (fields: Record<string, PyValue>): Draft => ({
  kind: 'txt2img',
  fields: new Map(Object.entries<PyValue>({ ...fields, override_settings: new Map() })),
  extra: new Map(),
  init: undefined,
});
/** None of these asks the server for anything. */
const context = (...values: string[]) => ({ server: {} as Server, values });

describe('what a value does', () => {
  it('replaces the first value in both prompts', () => {
    const draft = draftOf({ prompt: 'a moon, a moon', negative_prompt: 'no moon' });
    replaceInPrompts(draft, 'mars', context('moon', 'mars'));
    expect([draft.fields.get('prompt'), draft.fields.get('negative_prompt')]).toEqual([
      'a mars, a mars',
      'no mars',
    ]);
  });

  it.each([
    [['moon', 'flag'], 'a moon, a flag'],
    [['flag', 'moon'], 'a flag, a moon'],
  ])('puts the words of a prompt into the order %j', (order, prompt) => {
    const draft = draftOf({ prompt: 'a flag, a moon' });
    orderWords(draft, order, context());
    expect(draft.fields.get('prompt')).toBe(prompt);
  });

  it.each([
    ['72x80', 72, 80],
    [' 72 x 80 ', 72, 80],
    ['72', 1, 2],
    ['ax80', 1, 2],
  ])('sets the size %j, if it is one', (text, width, height) => {
    const draft = draftOf({ width: 1, height: 2 });
    setSize(draft, text, context());
    expect([draft.fields.get('width'), draft.fields.get('height')]).toEqual([width, height]);
  });

  it('adds styles to those of the request, without changing its list', () => {
    const styles = ['Sketch'];
    const draft = draftOf({ styles });
    addStyles(draft, 'A,B', context());
    expect(draft.fields.get('styles')).toEqual(['Sketch', 'A', 'B']);
    expect(styles).toEqual(['Sketch']);
  });

  it('keeps the order of UniPC below the steps', () => {
    const draft = draftOf({ steps: 3 });
    setUniPcOrder(draft, 5, context());
    expect(draft.fields.get('override_settings')).toEqual(new Map([['uni_pc_order', 2]]));
  });

  it.each([
    ['True', true],
    ['false', false],
  ])('reads the switch %s', (text, isOn) => {
    const draft = draftOf({});
    setSwitch('sgm_noise_multiplier')(draft, text, context());
    expect(draft.fields.get('override_settings')).toEqual(new Map([['sgm_noise_multiplier', isOn]]));
  });
});
