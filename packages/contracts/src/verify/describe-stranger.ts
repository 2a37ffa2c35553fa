import { type Answer, isHtml } from '../exchange/answer.ts';

/** One sentence on a server that does not answer a list as the WebUI does: what it said, and what to do. */
export function describeStranger(name: string, path: string, answer: Answer): string {
  const { status, headers } = answer;
  const type = headers.get('content-type') ?? 'no content type';
  const location = headers.get('location');
  if (status === 401 || status === 403) {
    return (
      `${name} wants a user and a password for GET ${path} (status ${status}); ` +
      'give them in the address: --url http://user:password@host:7860.'
    );
  }
  if (status >= 300 && status < 400) {
    return (
      `${name} sends whoever asks GET ${path} on to ${location ?? 'nowhere'} (status ${status}); ` +
      'give the address that it leads to as --url.'
    );
  }
  if (status >= 502 && status <= 504) {
    return `${name} answered GET ${path} with ${status}: a proxy stands there and the WebUI behind it does not answer; start it with --api, or wait until it has loaded.`;
  }
  if (status === 404 && !isHtml(answer)) {
    return `${name} has no ${path} (status 404): start the WebUI with --api, or correct the subpath in --url.`;
  }
  return (
    `${name} answered GET ${path} with status ${status}, ${type}, instead of a list in JSON: ` +
    'is this the WebUI, started with --api, and is the subpath right?'
  );
}

/** The same of a server that answers everything in JSON, and is none of this API. */
export function describeAnotherApi(name: string): string {
  return (
    `${name} answers in JSON, but has neither the samplers nor the options of the WebUI; ` +
    'another program listens there: correct the URL.'
  );
}
