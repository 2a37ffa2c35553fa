import type { ValidationFlavour } from '../flavour.ts';
import { bodyValidator } from './body.ts';
import { createSchemaCompiler } from './compile-schema.ts';
import { queryValidator } from './query.ts';
import { replyValidator } from './reply.ts';

/** The rules of FastAPI 0.94 on pydantic 1.10: A1111 WebUI up to 1.10.1, and reForge. */
export const pydantic1: ValidationFlavour = {
  prepare(spec) {
    const compiler = createSchemaCompiler(spec);
    return {
      body: ({ operation }) => bodyValidator(compiler, operation),
      query: ({ operation }) => queryValidator(compiler, operation),
      reply: ({ operation }) => replyValidator(compiler, operation),
    };
  },
};
