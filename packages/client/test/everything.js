/** All of the client's code, to be weighed: what it exports, and what it loads later. See .size-limit.mjs. */
export * from '../dist/check/check-server.js';
export * from '../dist/detection/detect-server.js';
export * from '../dist/endpoints/picture-requests.js';
export * from '../dist/generation/find-python-json.js';
export * from '../dist/generation/watching.js';
export * from '../dist/images/read-infotext.js';
export * from '../dist/index.js';
