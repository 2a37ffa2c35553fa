/** A mock server as a user installs and starts it. */
export type MockProduct = {
  name: string;
  /** What `npm install` takes. */
  packages: readonly string[];
  /** The command in `node_modules/.bin`, and its arguments. */
  command: (port: number, spec: string) => readonly [string, ...string[]];
};

/** Mocks that answer from an OpenAPI document alone; the newest versions that run on Node 20. */
export const otherMocks: readonly MockProduct[] = [
  {
    name: 'Prism 5.14.2',
    packages: ['@stoplight/prism-cli@5.14.2'],
    command: (port, spec) => ['prism', 'mock', spec, '-p', `${port}`, '-h', '127.0.0.1', '-v', 'silent'],
  },
  {
    name: 'Mockoon 9.9.0',
    packages: ['@mockoon/cli@9.9.0'],
    command: (port, spec) => [
      'mockoon-cli',
      'start',
      ...['-d', spec, '-p', `${port}`, '-l', '127.0.0.1', '--disable-log-to-file', '--disable-admin-api'],
    ],
  },
  {
    name: 'Steady 0.22.2',
    packages: ['@stdy/cli@0.22.2'],
    command: (port, spec) => ['steady', '-q', '-p', `${port}`, '--host', '127.0.0.1', spec],
  },
];
