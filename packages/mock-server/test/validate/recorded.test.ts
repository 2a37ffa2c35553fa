import { describe, expect, it } from 'vitest';
import { type PyValue, parsePythonJson, stringifyPython } from '../../src/python/index.ts';
import { createValidator, toValidationDetail } from '../../src/validate/index.ts';
import reforge from '../fixtures/validate/reforge-1.0.0v2.json' with { type: 'json' };
import webui194 from '../fixtures/validate/webui-1.9.4.json' with { type: 'json' };
import webui1101 from '../fixtures/validate/webui-1.10.1.json' with { type: 'json' };
import extensions from '../fixtures/validate/webui-1.10.1-extensions.json' with { type: 'json' };
import extensionsAuth from '../fixtures/validate/webui-1.10.1-extensions-api-auth.json' with { type: 'json' };
import type { RecordedCase, RecordedFixture } from './recorded-fixture.ts';

/** The route hides what the client sent in these, so the echo says nothing about validation. */
const hidden = ['init_images', 'mask'];

const recordings: [name: string, fixture: RecordedFixture][] = [
  ['WebUI 1.10.1', webui1101 as unknown as RecordedFixture],
  ['WebUI 1.9.4', webui194 as unknown as RecordedFixture],
  ['WebUI 1.10.1 with extensions', extensions as unknown as RecordedFixture],
  ['WebUI 1.10.1 with extensions and --api-auth', extensionsAuth as unknown as RecordedFixture],
  ['reForge 1.0.0v2', reforge as unknown as RecordedFixture],
];

describe.each(recordings)('validation answers as %s did', (_, { spec, parameters, cases }) => {
  const validator = createValidator(parsePythonJson(spec));

  it.each(cases.map((each) => [`${each.name} ${each.request} ${each.body ?? ''}`, each] as const))(
    '%s',
    (_, each) => {
      const answer = validate(each);
      if (each.detail !== undefined) {
        expect(answer.detail).toBe(each.detail);
        return;
      }
      expect(answer.detail).toBeUndefined();
      if (each.parameters === undefined) return;
      const { parameters: changed } = each;
      const echo = parameters[answer.path]?.map(
        ([key, text]) => `${JSON.stringify(key)}:${changed[key ?? ''] ?? text}`,
      );
      expect(answer.value).toBe(`{${echo?.join(',')}}`);
    },
  );

  function validate({ request, contentType = 'application/json', body = '' }: RecordedCase) {
    const [method = '', target = ''] = request.split(' ');
    const url = new URL(target, 'http://localhost');
    const query = validator.query(method, url.pathname, url.searchParams);
    const input = { bytes: new TextEncoder().encode(body), contentType: contentType ?? undefined };
    const validated = validator.body(method, url.pathname, input);
    const issues = [query, validated].flatMap((each) => ('issues' in each ? each.issues : []));
    return {
      path: url.pathname,
      detail: issues.length === 0 ? undefined : stringifyPython(toValidationDetail(issues)),
      value: validated.ok ? stringifyPython(withoutHidden(validated.value)) : undefined,
    };
  }
});

describe('the fixture of WebUI 1.10.1', () => {
  it('holds all 495 recorded probes of the txt2img fields', () => {
    expect(webui1101.cases.filter(({ name }) => name.startsWith('validation/'))).toHaveLength(495);
  });
});

function withoutHidden(value: PyValue): PyValue {
  if (!(value instanceof Map)) return value;
  return new Map([...value].filter(([key]) => !hidden.includes(key)));
}
