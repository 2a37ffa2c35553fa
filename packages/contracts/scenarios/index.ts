import type { Scenario } from '../src/verify/scenario.ts';
import { img2imgScenarios } from './img2img.ts';
import { listScenarios } from './lists.ts';
import { optionScenarios } from './options.ts';
import { pictureScenarios } from './pictures.ts';
import { protocolScenarios } from './protocol.ts';
import { taskScenarios } from './tasks.ts';
import { txt2imgScenarios } from './txt2img.ts';

/** Every scenario that is checked on a server, in the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  ...listScenarios,
  ...optionScenarios,
  ...txt2imgScenarios,
  ...img2imgScenarios,
  ...pictureScenarios,
  ...taskScenarios,
  ...protocolScenarios,
];
