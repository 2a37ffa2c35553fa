import type { PyDict } from '../../python/index.ts';
import { isTruthy, toNumber } from '../generation/py-number.ts';
import { isBefore, type ProgramVersion, parseProgramVersion } from './program-version.ts';

const newPromptEditing: ProgramVersion = { release: [1, 6, 0], commits: 0, isCandidate: false };
const exactAlphas: ProgramVersion = { release: [1, 7, 0], commits: 225, isCandidate: false };
const refinerByTimestep: ProgramVersion = { release: [1, 8, 0], commits: 0, isCandidate: false };
const hiresStyles: ProgramVersion = { release: [1, 8, 0], commits: 139, isCandidate: false };

/** Whether styles were written into the hires prompts too when this infotext was made. */
export function hasHiresStyles(settings: PyDict): boolean {
  const version = versionOf(settings);
  return version === undefined || isBefore(hiresStyles, version);
}

/** Adds the settings that make this server draw as the older one did that wrote the infotext. */
export function addOldBehaviour(settings: PyDict): void {
  const version = versionOf(settings);
  if (version === undefined) return;
  if (isBefore(version, newPromptEditing)) {
    if (textOf(settings, 'Prompt').includes('[')) settings.set('Old prompt editing timelines', true);
    if (['DDIM', 'PLMS'].includes(textOf(settings, 'Sampler'))) settings.set('Pad conds v0', true);
  }
  if (isBefore(version, exactAlphas)) settings.set('Downcast alphas_cumprod', true);
  if (isBefore(version, refinerByTimestep) && isTruthy(settings.get('Refiner'))) {
    settings.set('Refiner switch by sampling steps', true);
  }
}

const oldFirstPassPixels = 512 * 512;
const oldFirstPassStep = 64;

/**
 * Before hires fix had a scale, `Size` was the final size and `First pass size` the one drawn first. Turns that around,
 * or, with `sizeIsFinal` (the option `use_old_hires_fix_width_height`), takes the hires size as the size.
 */
export function restoreOldHiresSizes(settings: PyDict, sizeIsFinal: boolean): void {
  if (sizeIsFinal) {
    const [width, height] = [intOf(settings, 'Hires resize-1', 0), intOf(settings, 'Hires resize-2', 0)];
    if (width !== 0 && height !== 0) {
      settings.set('Size-1', width).set('Size-2', height);
      return;
    }
  }
  if (!settings.has('First pass size-1') || !settings.has('First pass size-2')) return;
  const width = intOf(settings, 'Size-1', 512);
  const height = intOf(settings, 'Size-2', 512);
  let first = [intOf(settings, 'First pass size-1', 0), intOf(settings, 'First pass size-2', 0)] as const;
  if (first.includes(0)) {
    const scale = Math.sqrt(oldFirstPassPixels / (width * height)) / oldFirstPassStep;
    first = [Math.ceil(scale * width) * oldFirstPassStep, Math.ceil(scale * height) * oldFirstPassStep];
  }
  settings.set('Size-1', first[0]).set('Size-2', first[1]);
  settings.set('Hires resize-1', width).set('Hires resize-2', height);
}

function versionOf(settings: PyDict): ProgramVersion | undefined {
  const version = settings.get('Version');
  return typeof version === 'string' ? parseProgramVersion(version) : undefined;
}

function textOf(settings: PyDict, name: string): string {
  const value = settings.get(name);
  return typeof value === 'string' ? value : '';
}

function intOf(settings: PyDict, name: string, fallback: number): number {
  const value = settings.get(name) ?? fallback;
  return typeof value === 'string' ? Number(value) : toNumber(value);
}
