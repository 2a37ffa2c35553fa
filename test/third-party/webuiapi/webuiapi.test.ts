import { describe, expect, test } from 'vitest';
import { pythonProgram, webuiapiFolder } from '../locations.ts';
import { runCommand } from '../run-command.ts';
import { startMock } from '../start-mock.ts';

/** One Python program a topic, in this folder; it ends with 1 and says why where the mock is not as the server. */
const topics: { sentence: string; program: string; flags?: string[] }[] = [
  {
    sentence: 'txt2img paints pictures of the asked size with infotext, info and parameters',
    program: 'txt2img',
  },
  { sentence: 'img2img repaints a picture, and with a mask only its masked part', program: 'img2img' },
  { sentence: 'extra_single_image and extra_batch_images upscale and crop', program: 'extras' },
  { sentence: 'png_info reads the infotext and the other text of a picture', program: 'png_info' },
  { sentence: 'set_options changes what the next generation gives', program: 'options' },
  { sentence: 'util_set_model switches the model of the next generation', program: 'models' },
  { sentence: 'every list can be read, any route by custom_get and custom_post', program: 'lists' },
  { sentence: 'script_name and script_args run plots, matrices and the other scripts', program: 'scripts' },
  {
    sentence: 'alwayson_scripts run where the server has them, else are refused',
    program: 'alwayson_scripts',
  },
  { sentence: 'interrogate answers with a caption', program: 'interrogate' },
  {
    sentence: 'get_progress grows with previews, util_wait_for_ready waits for its end',
    program: 'progress',
  },
  { sentence: 'interrupt ends a generation, skip only its batch', program: 'interrupt' },
  { sentence: 'calls with use_async=True run at once and each gets its own answer', program: 'async_calls' },
  {
    sentence: 'set_auth opens a server started with --api-auth',
    program: 'auth',
    flags: ['--api-auth', 'user:secret,ann:pw'],
  },
];

describe('webuiapi 0.9.17', () => {
  for (const { sentence, program, flags = [] } of topics) {
    test(sentence, async () => {
      const mock = await startMock(...flags);
      const { code, stderr } = await runCommand(pythonProgram, [`${program}.py`], {
        cwd: webuiapiFolder,
        env: { MOCK_URL: mock.url, PYTHONDONTWRITEBYTECODE: '1' },
      });
      expect(code, stderr).toBe(0);
    });
  }
});
