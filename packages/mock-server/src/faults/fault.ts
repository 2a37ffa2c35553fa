/** What goes wrong with one request. */
export type Fault =
  /** The graphics card is full: what would have been a success is the server's 500. */
  | { kind: 'oom' }
  /** Something breaks inside the server, in its own words. */
  | { kind: '500' }
  /** A proxy in front of the server finds it gone. */
  | { kind: '503' }
  /** The connection is reset before anything comes back. */
  | { kind: 'reset' }
  /** The connection breaks in the middle of the body. */
  | { kind: 'truncate' }
  /** The reply is late by so many milliseconds, drawn between the two. */
  | { kind: 'slow'; from: number; to: number }
  /** The first picture of the reply is no base64. */
  | { kind: 'invalid-base64' }
  /** A page instead of JSON, with status 200: a tunnel's greeting, a login, the wrong port. */
  | { kind: 'html' };

export type FaultKind = Fault['kind'];

/** All kinds, as they are asked for. */
export const faultKinds: readonly FaultKind[] = [
  'oom',
  '500',
  '503',
  'reset',
  'truncate',
  'slow',
  'invalid-base64',
  'html',
];
