import { pydantic1 } from '../../validate/index.ts';
import type { Dialect } from '../dialect.ts';
import { failureReply } from './failure-reply.ts';
import { failures } from './failures.ts';
import { traitsOf } from './versions.ts';

/** AUTOMATIC1111's WebUI, the dialect that the others derive from. */
export function a1111(version: string): Dialect {
  return {
    name: 'a1111',
    isBuilt: true,
    validation: pydantic1,
    failures,
    failureReply,
    tellsProcessTime: true,
    traits: traitsOf(version),
  };
}
