import { describe, expect, test } from 'vitest';
import { assertRecordingAllowed } from './assert-recording-allowed.ts';

describe('recording in CI', () => {
  test.each([
    ['true', false, true],
    ['1', false, true],
    ['woodpecker', false, true],
    ['true', true, false],
    ['', false, false],
    ['0', false, false],
    ['false', false, false],
    [undefined, false, false],
  ])('with CI=%s, allowed %s, is refused: %s', (ci, allowed, refused) => {
    const check = () => assertRecordingAllowed({ CI: ci }, allowed);
    if (refused)
      expect(check).toThrow(
        'Recording is refused in CI (the variable CI is set). Ask for it with --allow-ci.',
      );
    else expect(check).not.toThrow();
  });
});
