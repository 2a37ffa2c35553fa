import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const mockCommand = join(root, 'packages/mock-server/bin/sdwebui-mock.js');
export const javascriptFolder = join(root, 'test/third-party/javascript');
export const webuiapiFolder = join(root, 'test/third-party/webuiapi');
export const requirementsFile = join(webuiapiFolder, 'requirements.txt');

/** Ignored by git; made by the first run. */
export const pythonEnvironment = join(root, '.venv-clients');
export const pythonProgram = join(
  pythonEnvironment,
  ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
);
