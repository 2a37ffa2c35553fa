import {
  AuthenticationError,
  HttpError,
  InvalidDataError,
  NetworkError,
  NotFoundError,
  OutOfMemoryError,
  ResponseShapeError,
  SdWebuiError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '@sdwebui/client';
import { TaskLostError } from '../tasks/task-lost-error.ts';

/** What a person can do about an error decides its kind. */
export type ErrorKind = 'sign-in' | 'no-answer' | 'refused' | 'failed';

/** An error as a person wants to read it. */
export type ErrorDescription = {
  kind: ErrorKind;
  title: string;
  /** What to do about it. */
  advice: string;
  /** The words of the server, or of the client, for those who want to know exactly. */
  detail: string;
};

type Known = Omit<ErrorDescription, 'detail'>;

const noAnswer: Known = {
  kind: 'no-answer',
  title: 'The server does not answer',
  advice:
    'Is it running, and started with --api? If it runs elsewhere, add ?server=http://host:7860 to this page’s ' +
    'address; it must then allow this page by --cors-allow-origins.',
};

/** The narrower class stands first. */
const known: readonly (readonly [type: abstract new (...given: never[]) => Error, description: Known])[] = [
  [
    AuthenticationError,
    {
      kind: 'sign-in',
      title: 'The server wants a user name and a password',
      advice: 'Sign in with what it was started with: --api-auth user:password.',
    },
  ],
  [NetworkError, noAnswer],
  [
    TimeoutError,
    {
      kind: 'no-answer',
      title: 'The server takes too long to answer',
      advice: 'It may be loading a model. Try again in a moment.',
    },
  ],
  [
    ValidationError,
    {
      kind: 'refused',
      title: 'The server refused these settings',
      advice: 'Change what it names and try again.',
    },
  ],
  [
    NotFoundError,
    {
      kind: 'refused',
      title: 'The server does not have what was asked for',
      advice: 'If it knows none of the API, it was started without --api, or the address is not the WebUI’s.',
    },
  ],
  [
    OutOfMemoryError,
    {
      kind: 'failed',
      title: 'The GPU ran out of memory',
      advice: 'Choose a smaller width and height, or free memory on the server, and try again.',
    },
  ],
  [
    ServerError,
    {
      kind: 'failed',
      title: 'The server failed at this request',
      advice: 'Its words often name the setting; its console tells the whole story.',
    },
  ],
  [
    ResponseShapeError,
    {
      kind: 'failed',
      title: 'What answered is not the WebUI’s API',
      advice:
        'A web page or a proxy seems to stand at this address. Check the address, and that the server was started with --api.',
    },
  ],
  [
    InvalidDataError,
    {
      kind: 'refused',
      title: 'That is not the address of a server',
      advice: 'Write it like ?server=http://127.0.0.1:7860 at the end of this page’s address.',
    },
  ],
  [
    TaskLostError,
    {
      kind: 'failed',
      title: 'Nobody can tell what became of this one',
      advice: 'Look whether the server is still busy, then try again: the seed is the same.',
    },
  ],
  [SdWebuiError, { kind: 'failed', title: 'The server did not do it', advice: 'Try again.' }],
];

const unknown: Known = {
  kind: 'failed',
  title: 'Something went wrong in this page',
  advice: 'Reload it. If that does not help, report it with the words below.',
};

/** What a proxy answers in place of a server that is gone. */
const gatewayStatuses: readonly number[] = [502, 503, 504];

export function describeError(error: unknown): ErrorDescription {
  const isGateway = error instanceof ServerError && gatewayStatuses.includes(error.status);
  const description = known.find(([type]) => error instanceof type)?.[1] ?? unknown;
  return { ...(isGateway ? noAnswer : description), detail: detailOf(error) };
}

function detailOf(error: unknown): string {
  if (error instanceof HttpError && error.serverMessage) return error.serverMessage;
  return error instanceof Error ? error.message : String(error);
}
