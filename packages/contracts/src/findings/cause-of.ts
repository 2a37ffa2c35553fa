import type { Drift } from '../compare/drift.ts';
import { isGenerationRoute } from '../compare/random-seeds.ts';
import { bodyOf, findTexts, routeOf } from '../exchange/read-request.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { abstractText } from './abstract-text.ts';

/** What several drifts have in common that makes them one finding. */
export type Cause = {
  /** The same in every run. */
  id: string;
  /** The name that this drift adds to the finding: an option, a sampler; undefined where the cause has a single name. */
  item?: string;
  /** That name's other form. */
  label?: string;
};

/**
 * Finds the cause that a drift shows. Where a drift stands says little: a setting that infotexts gained is one cause in `info`,
 * in every picture and in what png-info reads from them.
 */
export function causeOf(drift: Drift, { exchange, drifts }: ExchangeResult): Cause {
  const { request, answer } = exchange;
  const { kind, path, subject, recorded, live, within } = drift;
  const isError = answer.status >= 400 && drift.route === undefined;
  const family = isError ? 'error' : familyOf(drift.route ?? routeOf(request));
  const place = `${family} ${generalise(path)}`;
  if (kind === 'status') {
    const [before, after] = [recorded, live].map((text) => withoutSent(withoutCode(text), request));
    return { id: `status/${before}/${after}` };
  }
  if (kind === 'header') return { id: `header/${path}/${recorded}/${live}` };
  if (kind === 'spec') return { id: `spec/${within}/${drift.route}`, item: path };
  if (kind === 'scenario') return { id: `scenario/${path}/${abstractText(recorded)}` };
  if (isArgument(drift)) return { id: `arguments/${within}`, item: `${kind} ${subject?.name ?? path}` };
  if (isErrorText(drift)) return { id: `error/${describeErrors(drifts, request)}` };
  if (kind === 'order' && /infotext/.test(path)) return { id: 'order/infotext' };
  if (subject?.kind === 'infotext') return { id: `${kind}/infotext/${subject.name}` };
  if (subject?.kind === 'option') return { id: `${kind}/option`, item: subject.name };
  if (subject && (kind === 'missing' || kind === 'added')) {
    const { name: item, label } = subject;
    return { id: `${kind}/${subject.kind}/${parentOf(place)}`, item, ...(label !== undefined && { label }) };
  }
  if (subject && kind === 'type') {
    return { id: `type/${subject.kind}/${parentOf(place)}/${recorded}/${live}`, item: subject.name };
  }
  return { id: `${kind}/${place}` };
}

/** Whether a drift is another wording of an error. */
function isErrorText({ kind, path }: Drift): boolean {
  return kind === 'value' && /^\$\.(?:detail|errors?|message)$/.test(path);
}

/** An error is told in two fields, the name of its class and its text: they are one change. */
function describeErrors(drifts: readonly Drift[], request: ContractRequest): string {
  const texts = drifts.filter(isErrorText).flatMap(({ recorded, live }) => [recorded, live]);
  return texts.map((text) => withoutSent(abstractText(text), request)).join('/');
}

/** txt2img and img2img answer alike: what changes in both is one change. */
function familyOf(route: string): string {
  return isGenerationRoute(route) ? 'generation' : route.replace(/^\/{2,}/, '/').replace(/(.)\/$/, '$1');
}

/** `$.images[2].size` is any picture's size. */
export function generalise(path: string): string {
  return path.replace(/\[\d+\]/g, '[*]');
}

/** An argument of a script is another one now; what there is to choose from for it is news of its own. */
function isArgument({ path, within }: Drift): boolean {
  return within !== undefined && /\.args\b(?!.*\.choices\b)/.test(path);
}

/** A text of the server without what it repeats of the request: which sampler it doesn't know is not the point. */
function withoutSent(text: string, request: ContractRequest): string {
  const sent = findTexts(bodyOf(request)).filter(({ length }) => length > 2 && length < 200);
  return sent.reduce((rest, value) => rest.replaceAll(value, '…'), text);
}

/** The place without its last step. */
export function parentOf(place: string): string {
  return place.replace(/(?:\.[\w$*-]+|\["(?:[^"\\]|\\.)*"\]|\[\*\])$/, '');
}

function withoutCode(status: string): string {
  const [code = '', ...text] = status.split(' ');
  return [code, abstractText(text.join(' '))].filter(Boolean).join(' ');
}
