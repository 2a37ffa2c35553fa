/** What is loaded later, when it is needed, is no part of what a page loads first. */
const notYet = {
  name: 'not-yet',
  setup: (build) => {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};
const bundle = (changes) => (config) => ({ ...config, format: 'esm', target: 'es2022', ...changes });

const errors = [
  'SdWebuiError',
  'HttpError',
  'ValidationError',
  'AuthenticationError',
  'NotFoundError',
  'ServerError',
  'OutOfMemoryError',
  'NetworkError',
  'TimeoutError',
  'ResponseShapeError',
].join(', ');

export default [
  {
    name: 'createClient, txt2img, errors: what a page loads first',
    path: 'dist/index.js',
    import: `{ createClient, ${errors} }`,
    limit: '9 kB',
    gzip: true,
    modifyEsbuildConfig: bundle({ plugins: [notYet] }),
  },
  {
    name: 'all, also what is loaded later',
    path: 'test/everything.js',
    limit: '16 kB',
    gzip: true,
    modifyEsbuildConfig: bundle({ plugins: [notYet] }),
  },
  {
    name: 'the errors alone',
    path: 'dist/index.js',
    import: `{ ${errors} }`,
    limit: '1 kB',
    gzip: true,
    modifyEsbuildConfig: bundle({ plugins: [notYet] }),
  },
  {
    name: 'parseInfotext alone',
    path: 'dist/infotext/index.js',
    import: '{ parseInfotext }',
    limit: '1.5 kB',
    gzip: true,
    modifyEsbuildConfig: bundle(),
  },
];
