import { HttpError } from './http-error.ts';

/** No such route, or no such thing as the request names: a sampler, a model, a picture (404). */
export class NotFoundError extends HttpError {
  override readonly name: string = 'NotFoundError';
}
