/**
 * The arrows between the packages, and nothing else:
 *
 *   client  <-  mock-server  <-  contracts          playground -> client, mock-server
 */
const inside = (name) => `^(packages|apps)/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that import each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'client-imports-nothing-of-ours',
      severity: 'error',
      from: { path: inside('client'), pathNot: inside('client/test') },
      to: { path: inside('(mock-server|contracts|playground)') },
    },
    {
      name: 'mock-server-takes-only-what-is-pure',
      comment:
        'From the client the mock takes @sdwebui/client/infotext, /images and /command-line, never a request method.',
      severity: 'error',
      from: { path: inside('mock-server'), pathNot: inside('mock-server/(test|bench|examples)') },
      to: {
        path: inside('(client|contracts|playground)'),
        pathNot: '^packages/client/src/(infotext|images|command-line)/index\\.ts$',
      },
    },
    {
      name: 'contracts-never-reach-the-playground',
      severity: 'error',
      from: { path: inside('contracts') },
      to: { path: inside('playground') },
    },
    {
      name: 'playground-never-imports-contracts',
      comment: 'Contract reports reach it as JSON.',
      severity: 'error',
      from: { path: inside('playground') },
      to: { path: inside('contracts') },
    },
    {
      name: 'packages-meet-at-their-exports',
      comment: 'Another package is imported by its name, never by a path into it.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^(packages|apps)/[^/]+/',
        pathNot: [
          '^$1/$2/',
          '^packages/[^/]+/src/(infotext/|images/|command-line/|node/|browser/)?index\\.ts$',
          '^packages/mock-server/src/testing/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'the-core-knows-no-node',
      comment:
        'Client and mock run in a browser: Node modules live in node/ and testing/vitest/ (and the client’s CLI in cli/).',
      severity: 'error',
      from: {
        path: '^packages/(client|mock-server)/src/',
        pathNot: [
          '^packages/mock-server/src/(node|testing/vitest)/',
          '^packages/client/src/(cli|generate)/',
          '\\.test\\.ts$',
        ],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-core-knows-no-node-folder',
      severity: 'error',
      from: {
        path: '^packages/(client|mock-server)/src/',
        pathNot: [
          '^packages/mock-server/src/(node|testing/vitest)/',
          '^packages/client/src/(cli|generate)/',
          '\\.test\\.ts$',
        ],
      },
      to: { path: '^packages/(client/src/(cli|generate)|mock-server/src/node)/' },
    },
    {
      name: 'the-core-knows-no-door',
      comment: 'What a page or a test runner needs stands around the mock; nothing of the mock needs it.',
      severity: 'error',
      from: {
        path: '^packages/mock-server/src/',
        pathNot: ['^packages/mock-server/src/(browser|testing)/', '\\.test\\.ts$'],
      },
      to: { path: '^packages/mock-server/src/(browser|testing)/' },
    },
    {
      name: 'a-door-knows-its-own-tool-alone',
      comment: 'Whoever uses one test tool need not install the others.',
      severity: 'error',
      from: { path: '^packages/mock-server/src/(?:testing/)?([^/]+)', pathNot: '\\.test\\.ts$' },
      to: { path: '^node_modules/(vitest|msw|playwright|@playwright)', pathNot: '^node_modules/$1/' },
    },
    {
      name: 'only-the-dialect-room-knows-which-server-it-is',
      comment: 'Everybody else asks the Dialect that the server was created with.',
      severity: 'error',
      from: { path: '^packages/mock-server/src/', pathNot: '^packages/mock-server/src/dialect/' },
      to: { path: '^packages/mock-server/src/dialect/[^/]+/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'sarif is types alone: @types/sarif.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^sarif$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '\\.gen\\.ts$', '/instances/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@sdwebui/source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
