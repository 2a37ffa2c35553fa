import { img2imgAlternative } from './img2img-alternative.ts';
import { loopback } from './loopback.ts';
import { outpaintingMk2 } from './outpainting-mk2.ts';
import { poorMansOutpainting } from './poor-mans-outpainting.ts';
import { promptMatrix } from './prompt-matrix.ts';
import { promptsFromFile } from './prompts-from-file.ts';
import { sdUpscale } from './sd-upscale.ts';
import type { SelectableScript } from './selectable-script.ts';
import { xyzPlot } from './xyz/xyz-plot.ts';

/** By the server's lower-case names. A script that is not here leaves the generation as it is. */
export const selectableScripts: Readonly<Record<string, SelectableScript | undefined>> = {
  'prompt matrix': promptMatrix,
  'prompts from file or textbox': promptsFromFile,
  'x/y/z plot': xyzPlot,
  'img2img alternative test': img2imgAlternative,
  loopback,
  'outpainting mk2': outpaintingMk2,
  "poor man's outpainting": poorMansOutpainting,
  'sd upscale': sdUpscale,
};
