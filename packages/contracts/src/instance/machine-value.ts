import { pathInText } from './machine-text.ts';

/**
 * Whether a default or a listed value belongs to the machine and not to the server's program: a path, the file of a
 * model, a checkpoint's title (`dream_v1.safetensors [c653230684]`). Two machines differ in these, and nothing drifted.
 */
export function isMachineValue(value: unknown): boolean {
  if (typeof value === 'string') return machineText.some((pattern) => pattern.test(value));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isMachineValue);
}

const machineText = [
  /^~?\/\w/, // A folder, even of one step: /workspace
  /^(?:[A-Za-z]:[\\/]|\\\\)/,
  /\.(?:safetensors|ckpt|pth?|bin|gguf|onnx)$/i,
  /\s\[[0-9a-f]{8,64}\]$/,
];

/** A description without what belongs to the machine: paths, and the models that A1111 lists in one. */
export function withoutMachineParts(text: string): string {
  return text
    .replace(/^==SUPPRESS==$/, '') // argparse's word for a flag without help
    .replace(/\b(one of this list:).*/s, '$1')
    .replace(pathInText, '<path>')
    .replace(/\s+/g, ' ')
    .trim();
}
