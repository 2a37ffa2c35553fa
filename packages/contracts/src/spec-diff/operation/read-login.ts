import { isJsonObject, type JsonObject, listAt, objectAt, textAt } from '../document/json-object.ts';
import { resolveReference } from '../document/resolve-reference.ts';
import type { Login } from './operation.ts';

/** The ways to log in that an operation wants, by what they are and not by what the document calls them. */
export function readLogin(document: JsonObject, operation: JsonObject): Login {
  const requirements = listAt('security' in operation ? operation : document, 'security').filter(
    isJsonObject,
  );
  // An empty requirement means that it goes without.
  if (requirements.some((requirement) => Object.keys(requirement).length === 0)) return [];
  const schemes = objectAt(objectAt(document, 'components'), 'securitySchemes');
  const ways = requirements.map((requirement) =>
    Object.keys(requirement)
      .map((name) => describeScheme(resolveReference(document, objectAt(schemes, name)), name))
      .sort()
      .join(' and '),
  );
  return [...new Set(ways)].sort();
}

function describeScheme(scheme: JsonObject, name: string): string {
  const kind = textAt(scheme, 'scheme');
  switch (textAt(scheme, 'type')) {
    case 'http':
      return `HTTP ${kind.slice(0, 1).toUpperCase()}${kind.slice(1).toLowerCase()}`;
    case 'apiKey':
      return `a key in the ${textAt(scheme, 'in')} ${textAt(scheme, 'name')}`;
    case 'oauth2':
      return 'OAuth 2';
    case 'openIdConnect':
      return 'OpenID Connect';
    default:
      return name;
  }
}
