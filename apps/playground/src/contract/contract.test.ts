import { describe, expect, it } from 'vitest';
import diff from '../../test/fixtures/contract-diff.json' with { type: 'json' };
import verify from '../../test/fixtures/contract-verify.json' with { type: 'json' };
import { createContractState } from './contract-state.ts';
import { parseReport } from './parse-report.ts';
import { formatPercent, nameSides } from './words.ts';

const written = (report: object) => JSON.stringify(report);

describe('parseReport', () => {
  it('reads what an upgrade changed', () => {
    const report = parseReport(written(diff));
    expect(report.verdict).toMatchObject({ passed: false, failOn: 'risky' });
    expect(report.findings.map(({ severity }) => severity).filter((one) => one === 'breaking')).toHaveLength(
      2,
    );
    expect(report.findings[0]?.first).toMatchObject({ index: expect.any(Number), place: expect.any(String) });
  });

  it('reads pictures, and no address that would be loaded from elsewhere', () => {
    const [picture] = verify.pictures;
    const foreign = {
      ...picture,
      before: 'https://example.com/spy.png',
      after: 'data:image/svg+xml;base64,AAAA',
    };
    const report = parseReport(written({ ...verify, pictures: [picture, foreign] }));
    expect(report.pictures[0]?.difference).toMatch(/^data:image\/png;base64,/);
    expect(report.pictures[1]).toMatchObject({ before: null, after: null });
  });

  it('reads coverage and known gaps, and passes over what a later program adds', () => {
    const coverage = [
      { operation: 'POST /sdapi/v1/txt2img', statuses: [200], recorded: [200, 422], reason: null, more: 1 },
    ];
    const knownGaps = [{ scenario: 'a/b', path: '$.x', reason: 'r', expires: '2027-01-01', excused: 2 }];
    const report = parseReport(written({ ...verify, coverage, knownGaps, later: {} }));
    expect(report.coverage).toEqual([
      { operation: 'POST /sdapi/v1/txt2img', statuses: [200], recorded: [200, 422], reason: null },
    ]);
    expect(report.knownGaps).toEqual(knownGaps);
  });

  it.each([
    ['half a file', '{"schema": "sdwebui-con', 'not JSON'],
    ['a list', '[]', 'no report of the contract checks'],
    [
      'another program’s',
      written({ schema: 'sdwebui-spec-diff', version: 1 }),
      'no report of the contract checks',
    ],
    [
      'one of tomorrow',
      written({ ...diff, version: 2 }),
      'version 2, and the playground knows version 1. Update',
    ],
    ['one without a version', written({ schema: diff.schema }), 'version is not a number'],
    [
      'one of a broken finding',
      written({ ...diff, findings: [{ ...diff.findings[0], severity: 'bad' }] }),
      'findings[0].severity is not one of breaking',
    ],
    ['one of broken groups', written({ ...diff, groups: [{ name: 1 }] }), 'groups[0].name is not a text'],
  ])('refuses %s in words', (_what, text, words) => {
    expect(() => parseReport(text)).toThrow(words);
  });
});

describe('the page’s report', () => {
  it('may be a file, or come from an address', async () => {
    const contract = createContractState();
    await contract.open(new Blob(['﻿', written(diff)]), 'report.json');
    expect(contract.state.get()).toMatchObject({ phase: 'shown', name: 'report.json' });
    await contract.load('/r.json', async () => Response.json(verify));
    expect(contract.state.get()).toMatchObject({ phase: 'shown', report: { command: 'verify' } });
  });

  it.each([
    ['a 404', () => Promise.resolve(new Response('', { status: 404 })), 'answered 404'],
    ['silence', () => Promise.reject(new TypeError('Failed to fetch')), 'does not allow this page'],
  ])('says why %s gives none', async (_what, fetch, words) => {
    const contract = createContractState();
    await contract.load('http://x/r.json', fetch);
    expect(contract.state.get()).toMatchObject({ phase: 'refused', message: expect.stringContaining(words) });
  });

  it('is the last that was asked for', async () => {
    const contract = createContractState();
    let answer: (response: Response) => void = () => {};
    const slow = contract.load('/slow.json', () => new Promise((resolve) => (answer = resolve)));
    await contract.open(new Blob([written(diff)]), 'quick.json');
    answer(Response.json(verify));
    await slow;
    expect(contract.state.get()).toMatchObject({ name: 'quick.json' });
  });
});

it.each([
  ['recorded', 'diff', ['before', 'after']],
  ['recorded', 'verify', ['recorded', 'live']],
  ['schema', 'diff', ['schema', 'answer']],
  ['constructor', 'verify', ['constructor', 'live']],
])('sides against %s of a %s are called %j', (against, command, words) => {
  expect(nameSides({ against }, { command })).toEqual(words);
});

it('100.0 %% means all of them', () => {
  expect(formatPercent({ equal: 9999, total: 10_000 })).toBe('99.9 %');
  expect(formatPercent({ equal: 0, total: 0 })).toBe('100.0 %');
});
