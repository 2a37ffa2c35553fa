export { explainNoRoute } from './explain-no-route.ts';
export { writeMissReport } from './write-miss-report.ts';
