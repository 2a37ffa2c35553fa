import { describe, expect, it } from 'vitest';
import { proxyTo } from './proxy-to.ts';

describe('proxyTo', () => {
  it.each([
    ['http://127.0.0.1:7860', 'http://127.0.0.1:7860', undefined],
    ['http://host:7860/', 'http://host:7860', undefined],
    ['https://host/sd/', 'https://host/sd', undefined],
    ['http://ann:p%40w@host:7860', 'http://host:7860', 'ann:p@w'],
  ])('hands the API on to %s', (server, target, auth) => {
    const { '/sdapi': options } = proxyTo(server);
    expect(options?.target).toBe(target);
    expect(options?.auth).toBe(auth);
  });

  it.each(['', 'host:7860', 'file:///x'])('refuses %j by name', (server) => {
    expect(() => proxyTo(server)).toThrow(`Not the address of a server: ${server}`);
  });
});
