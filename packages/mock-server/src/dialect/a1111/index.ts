import { pydantic1 } from '../../validate/index.ts';
import type { Dialect } from '../dialect.ts';
import { failureReply } from './failure-reply.ts';
import { traitsOf } from './versions.ts';

/** AUTOMATIC1111's WebUI, the dialect that the others derive from. */
export function a1111(version: string): Dialect {
  return {
    name: 'a1111',
    isBuilt: true,
    validation: pydantic1,
    failureReply,
    tellsProcessTime: true,
    traits: traitsOf(version),
  };
}
