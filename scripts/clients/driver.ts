/** A request with the wire's own names. */
export type WireRequest = Readonly<Record<string, unknown>>;

export type Login = { username: string; password: string };

/** A picture as a client hands it out; what it does not tell is missing. */
export type HandedPicture = {
  seed?: number | undefined;
  kind?: string | undefined;
  infotext?: string | undefined;
  /** The colour of the first pixel, where the client decodes pictures. */
  pixel?: readonly number[] | undefined;
  /** The bytes of the file that its users write with it. */
  saved: Uint8Array;
};

/** What a client hands out for a generation. */
export type Drawing = { pictures: HandedPicture[]; info: unknown };

/** A generation that is on its way. */
export type Running = {
  /** What the client says of it. */
  progress(): Promise<{ phase: 'waiting' | 'running'; isOwn: boolean }>;
  /** Missing where the client has no way to end a generation. */
  giveUp: (() => Promise<unknown>) | undefined;
};

/** What is asked of the types: lines of a TypeScript file, and the folder from which its imports are resolved. */
export type TypedCode = {
  folder: string;
  /** Files beside it, by name. */
  files: Readonly<Record<string, string>>;
  /** Reads the preview of the progress as text that is always there. */
  readPreview: string;
  /** Asks for a sampler. */
  askSampler(name: string): string;
};

/**
 * A client as its users call it, behind the few things that are asked of all of them. Nothing is added to what it does: a
 * driver only calls it.
 */
export type Driver = {
  /** As its users install it. */
  name: string;
  version: string;
  draw(server: string, request: WireRequest, login?: Login): Promise<Drawing>;
  /** The same without what had to be done for {@link note}. */
  drawUntouched(server: string, request: WireRequest): Promise<unknown>;
  start(server: string, request: WireRequest): Running;
  /** Draws with an extension's arguments, then without, by one client; both may be refused. */
  drawWithExtensionThenWithout(server: string, request: WireRequest): Promise<unknown>;
  /** @param pictures as base64 */
  enlargeAll(server: string, pictures: readonly string[]): Promise<number>;
  setCheckpoint(server: string, name: string): Promise<unknown>;
  /** Where extensions' arguments come with names: whose, and by what. */
  extensions(): Promise<{ names: readonly string[]; from: 'package' | 'server' }>;
  /** Missing where the language has no types that are checked before it runs. */
  types: (() => Promise<TypedCode>) | undefined;
  /** Where it can be bundled for a browser: its entry. */
  entry: string | undefined;
  /** What is installed with it. */
  install: { by: 'npm' | 'pip'; packages: readonly string[] };
  /** What had to be done so that the rows say more than its first failure. */
  note?: string;
};
