export { assumeFloor, type Calibration, calibrate, calibrationGenerations } from './calibrate.ts';
export { comparePixels, type PixelComparison, type PixelOptions } from './compare-pixels.ts';
export { type Judgement, judgeLikeness, toleranceFloor, toTolerance } from './judge-likeness.ts';
export { measureDistance } from './measure-distance.ts';
