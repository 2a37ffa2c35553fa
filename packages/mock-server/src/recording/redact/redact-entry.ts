import type { HarEntry } from '../har.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { isForm, redactForm } from './redact-form.ts';
import { redactHeader } from './redact-headers.ts';
import { redactText } from './redact-text.ts';

type Headers = Readonly<Record<string, string>>;

/** An entry with all that it holds redacted; bodies are the same objects where nothing was found in them. */
export function redactEntryWith(entry: HarEntry, place: Place, ledger: Ledger): HarEntry {
  const { scenario } = entry;
  const requestBody = redactBody(
    entry.requestBody,
    entry.requestHeaders,
    place.inside('request body'),
    ledger,
  );
  return {
    ...entry,
    scenario: scenario && redactText(scenario, place.inside('scenario'), ledger),
    url: redactText(entry.url, place.inside('url'), ledger),
    requestHeaders: redactHeaderMap(entry.requestHeaders, place.inside('request header'), ledger),
    requestBody,
    responseHeaders: redactHeaderMap(entry.responseHeaders, place.inside('response header'), ledger),
    responseBody: redactBody(
      entry.responseBody,
      entry.responseHeaders,
      place.inside('response body'),
      ledger,
    ),
  };
}

export function redactHeaderMap(headers: Headers, place: Place, ledger: Ledger): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      redactHeader(name.toLowerCase(), value, place.inside(name), ledger),
    ]),
  );
}

function redactBody(bytes: Uint8Array, headers: Headers, place: Place, ledger: Ledger): Uint8Array {
  const type = headers['content-type'];
  if (!type?.includes('form-urlencoded')) return ledger.redactBytes(bytes, place, ledger);
  const text = new TextDecoder().decode(bytes);
  if (!isForm(type, text)) return ledger.redactBytes(bytes, place, ledger);
  const redacted = redactForm(text, place, ledger);
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}
