/**
 * What a generation needs only while somebody watches it or gives it up: loaded when it has been sent, while the server
 * draws, so that a page does not wait for it before.
 */
export { endTask } from './interrupt-task.ts';
export { interruptWhenActive } from './interrupt-when-active.ts';
export { watchTask } from './watch-task.ts';
