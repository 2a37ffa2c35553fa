import type { Scenario } from '../src/verify/scenario.ts';
import { actionScenarios, deniedScenarios } from './actions.ts';
import { authScenarios } from './auth.ts';
import { extrasScenarios } from './extras.ts';
import { hiresScenarios } from './hires.ts';
import { img2imgScenarios } from './img2img.ts';
import { listScenarios } from './lists.ts';
import { optionScenarios } from './options.ts';
import { overrideScenarios } from './override-settings.ts';
import { pictureTextScenarios } from './picture-text.ts';
import { promptScenarios } from './prompts.ts';
import { protocolScenarios } from './protocol.ts';
import { scriptScenarios } from './scripts.ts';
import { taskScenarios } from './tasks.ts';
import { txt2imgScenarios } from './txt2img.ts';
import { validationScenarios } from './validation.ts';

/** Every scenario that is checked on a server, in the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  ...listScenarios,
  ...protocolScenarios,
  ...validationScenarios,
  ...optionScenarios,
  ...txt2imgScenarios,
  ...promptScenarios,
  ...hiresScenarios,
  ...overrideScenarios,
  ...img2imgScenarios,
  ...scriptScenarios,
  ...extrasScenarios,
  ...pictureTextScenarios,
  ...taskScenarios,
  ...actionScenarios,
  ...authScenarios,
  ...deniedScenarios,
];
