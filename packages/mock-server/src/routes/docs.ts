import { docsPage } from '../protocol/docs-page.ts';
import { fixedJsonReply, textReply } from '../reply.ts';
import type { Route } from './route.ts';

export const openApiJson: Route = ({ server }) => fixedJsonReply(server.instance.specValue, 'state');

export const docs: Route = ({ server }) => {
  const { spec, name } = server.instance;
  return textReply(
    docsPage(spec, `${spec.info.title} (mock of ${name})`),
    'text/html; charset=utf-8',
    'state',
  );
};
