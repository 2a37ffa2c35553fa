import type { PyValue } from '../python/index.ts';
import type { Exchange } from './exchange.ts';
import type { LearnedFacts } from './learned-facts.ts';
import type { OpenApiDocument } from './openapi-document.ts';

/**
 * One server as seen through its API: its spec, its lists and options when the recording began, and the exchanges
 * recorded from it. Read from a folder by `loadInstance`; the app only ever sees this type.
 */
export type Instance = {
  name: string;
  server: ServerIdentity;
  spec: OpenApiDocument;
  /** The spec with its numbers as the server wrote them: `7.0` is a float, `7` is none. Parsed when first read, which takes a while. */
  readonly specValue: PyValue;
  /** Start values: what `GET path` answered first, by path (`/sdapi/v1/samplers`). */
  lists: ReadonlyMap<string, PyValue>;
  /** What no list tells and only replies show: hashes of LoRAs, embeddings and VAEs. */
  facts: LearnedFacts;
  /** All recorded exchanges in the order of the recording; read on first use. */
  exchanges: () => Promise<readonly Exchange[]>;
  /** A picture's bytes by the name of its file, `<SHA-256>.png`. Rejects when the instance does not hold it. */
  picture: (file: string) => Promise<Uint8Array>;
};

/** Which server of the family an instance was recorded from. */
export type ServerIdentity = {
  dialect: string;
  /** As infotexts say it, for example `1.10.1`. */
  version: string;
};
