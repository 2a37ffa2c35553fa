/** Why no recording answers a request. */
export type MissKind =
  /** The instance has no such route. */
  | 'no-route'
  /** Nothing was recorded of such a request. */
  | 'no-recording'
  /** All its recordings were given, and its seed is left to chance, so that the last does not repeat. */
  | 'recording-used-up'
  /** It was recorded while the server's options were others. */
  | 'other-state';

/**
 * Why no recording answers a request, and which come near: problem details as RFC 9457 has them. As JSON never longer than
 * 4 kB, so texts in it may be cut; pictures stand as `png 512x512, 401 kB, sha256 ab12cd34…`.
 */
export type MissReport = {
  type: `urn:sdwebui-mock:${MissKind}`;
  title: string;
  status: 501;
  /** What is the matter and what can be done about it, in a few sentences. */
  detail: string;
  request: { method: string; path: string };
  /** The nearest recordings, at most three, the nearest first. */
  nearest: NearRecording[];
  /** Where there is no such route: the routes with nearly that name, at most three. */
  routes?: string[];
  /** The commands that record the request. */
  record: string[];
};

/** A recording that comes near to a request. */
export type NearRecording = {
  /** Its file is `exchanges/<scenario>.json`. */
  scenario: string;
  /** Its place in the recording. */
  order: number;
  /** Path and query as recorded. */
  url: string;
  /** How many recordings there are of that very request, where there are several; the first is named here. */
  times?: number;
  /** What differs, the most telling first. */
  differences: Difference[];
  /** How many further differences are left out. */
  more?: number;
  /** What it would have answered; `pictures` where the reply carries some. */
  answer: { status: number; pictures?: number };
};

/** One field that differs. A side that lacks the field is left out. */
export type Difference = {
  /** `steps`, `override_settings.sd_vae`, `alwayson_scripts.ControlNet.args[0].module`, `options.CLIP_stop_at_last_layers` */
  field: string;
  asked?: Shown;
  recorded?: Shown;
};

/** A value in short. */
export type Shown = null | boolean | number | string;

export function toMissType(kind: MissKind): MissReport['type'] {
  return `urn:sdwebui-mock:${kind}`;
}

export function missKindOf({ type }: MissReport): MissKind {
  return type.slice('urn:sdwebui-mock:'.length) as MissKind; // as the type of `type` has it
}
