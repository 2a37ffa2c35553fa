import type { Scenario, ScenarioServer } from '../src/verify/scenario.ts';
import type { ScriptInfo } from '../src/verify/server-facts.ts';
import { gradient, halfMask } from './recorded-pictures.ts';
import { img2img, smallChange, smallPicture, txt2img } from './requests.ts';

/**
 * Arguments of a script as the server's own list says them: its defaults, and by label what a scenario wants otherwise. Where
 * a label occurs several times, the values are given in turn.
 */
function argumentsOf({ args }: ScriptInfo, wanted: Readonly<Record<string, readonly unknown[]>>): unknown[] {
  const seen = new Map<string, number>();
  return args.map(({ label, value }) => {
    const turn = seen.get(label) ?? 0;
    seen.set(label, turn + 1);
    const given = wanted[label]?.[turn];
    return given === undefined ? value : given;
  });
}

/** The number of an axis of the X/Y/Z plot, which scripts take instead of its name. */
function axis({ args }: ScriptInfo, name: string): number {
  const choices = args.find(({ label }) => label === 'X type')?.choices;
  return choices?.indexOf(name) ?? -1;
}

/** Scripts are listed in lower case, and called in any. */
function findScript(
  server: ScenarioServer,
  name: string,
  mode: 'txt2img' | 'img2img',
): ScriptInfo | undefined {
  return server.facts.scripts.find(
    (script) => script.name === name.toLowerCase() && script.is_img2img === (mode === 'img2img'),
  );
}

type Case = {
  name: string;
  script: string;
  prompt?: string;
  /** @default 2 */
  steps?: number;
  wanted: (script: ScriptInfo) => Readonly<Record<string, readonly unknown[]>>;
  /** How many pictures it draws, grids left out. */
  generations: number;
};

/** Scripts that every server has; what they are asked with comes from its own script-info. */
const ofTxt2img: readonly Case[] = [
  {
    name: 'prompt-matrix',
    script: 'Prompt matrix',
    prompt: 'a moon|red|blue',
    wanted: () => ({ 'Grid margins (px)': [0] }),
    generations: 4,
  },
  {
    name: 'xyz-steps',
    script: 'X/Y/Z plot',
    steps: 3,
    wanted: (script) => ({
      'X type': [axis(script, 'Steps')],
      'X values': ['2,3', []],
      'Y type': [0],
      'Y values': ['', []],
      'Z type': [0],
      'Z values': ['', []],
    }),
    generations: 2,
  },
  {
    name: 'xyz-seed-cfg',
    script: 'x/y/z plot',
    wanted: (script) => ({
      'X type': [axis(script, 'Seed')],
      'X values': ['1,2', []],
      'Y type': [axis(script, 'CFG Scale')],
      'Y values': ['3,7', []],
      'Z type': [0],
      'Z values': ['', []],
    }),
    generations: 4,
  },
  {
    name: 'prompts-from-file',
    script: 'Prompts from file or textbox',
    wanted: () => ({ 'List of prompt inputs': ['a cat\n--prompt "a dog" --steps 2 --seed 5'] }),
    generations: 2,
  },
];

const selectable = ofTxt2img.map(
  ({ name, script, prompt, steps = 2, wanted, generations }): Scenario => ({
    name: `script/${name}`,
    generations,
    async run(server) {
      const found = findScript(server, script, 'txt2img');
      server.expect(`a script ${script}`, found !== undefined, 'none of that name in script-info');
      if (!found) return;
      const fields = { steps, script_name: script, script_args: argumentsOf(found, wanted(found)) };
      await server.step(txt2img(smallPicture(server, prompt === undefined ? fields : { ...fields, prompt })));
    },
  }),
);

export const scriptScenarios: readonly Scenario[] = [
  ...selectable,
  {
    name: 'script/loopback',
    generations: 2,
    async run(server) {
      const found = findScript(server, 'loopback', 'img2img');
      server.expect('a script loopback', found !== undefined, 'none of that name in script-info');
      if (!found) return;
      const script_args = argumentsOf(found, {
        Loops: [2],
        'Append interrogated prompt at each iteration': ['None'],
      });
      const fields = { init_images: [gradient], steps: 2, script_name: 'Loopback', script_args };
      await server.step(img2img(smallChange(server, fields)));
    },
  },
  {
    name: 'script/unknown',
    generations: 1,
    smoke: true,
    async run(server) {
      await server.step(txt2img(smallPicture(server, { script_name: 'Nope', script_args: [] })));
    },
  },
  {
    name: 'script/unknown-img2img',
    generations: 1,
    async run(server) {
      await server.step(img2img(smallChange(server, { init_images: [gradient], script_name: 'Nope' })));
    },
  },
  {
    name: 'script/wrong-arity',
    generations: 1,
    async run(server) {
      await server.step(txt2img(smallPicture(server, { script_name: 'Prompt matrix', script_args: [] })));
    },
  },
  {
    name: 'alwayson/unknown',
    generations: 1,
    async run(server) {
      const alwayson_scripts = { 'no such script': { args: [] } };
      await server.step(txt2img(smallPicture(server, { alwayson_scripts })));
    },
  },
  {
    name: 'alwayson/selectable',
    generations: 1,
    async run(server) {
      const alwayson_scripts = { 'X/Y/Z plot': { args: [] } };
      await server.step(txt2img(smallPicture(server, { alwayson_scripts })));
    },
  },
  {
    name: 'alwayson/seed',
    generations: 1,
    async run(server) {
      const alwayson_scripts = { seed: { args: [4242, true, 7, 0.25, 0, 0] } };
      await server.step(txt2img(smallPicture(server, { alwayson_scripts })));
    },
  },
  {
    name: 'alwayson/fewer-arguments',
    generations: 1,
    async run(server) {
      await server.step(txt2img(smallPicture(server, { alwayson_scripts: { Seed: { args: [4242] } } })));
    },
  },
  {
    name: 'alwayson/no-arguments',
    generations: 1,
    async run(server) {
      await server.step(txt2img(smallPicture(server, { alwayson_scripts: { refiner: {} } })));
    },
  },
  {
    name: 'alwayson/soft-inpainting',
    generations: 1,
    async run(server) {
      const found = findScript(server, 'soft inpainting', 'img2img');
      if (!found) return;
      const args = argumentsOf(found, { 'Soft inpainting': [true] });
      const alwayson_scripts = { 'soft inpainting': { args } };
      await server.step(
        img2img(smallChange(server, { init_images: [gradient], mask: halfMask, alwayson_scripts })),
      );
    },
  },
];
