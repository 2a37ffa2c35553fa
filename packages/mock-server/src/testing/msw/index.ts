export { type MswOptions, toMswHandlers } from './to-msw-handlers.ts';
