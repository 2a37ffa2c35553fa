import { jsonReply } from '../reply.ts';
import type { Route } from './route.ts';

/**
 * All options, each brought to its type.
 *
 * @throws PythonError when one holds what can't be (`options/types` of an instance with extensions)
 */
export const getOptions: Route = ({ server, method, path }) =>
  jsonReply(server.validator.reply(method, path, server.options.all()), 'state');

/** Answers null, whether a value was taken or could not be (`options/types`). */
export const postOptions: Route = ({ server, body }) => {
  if (body instanceof Map) server.options.post(body);
  return jsonReply(null, 'state');
};
