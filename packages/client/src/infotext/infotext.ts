/** What a picture's infotext says: the prompts, then the settings in the order in which they stand. */
export type Infotext = {
  prompt: string;
  /** Empty when there is none. */
  negativePrompt: string;
  /** Names and values as text, quotes and escapes removed: `['Lora hashes', 'tinyDetail: b89b2dd23ae5']`. */
  parameters: [key: string, value: string][];
  /** SD.Next only: the prompt before wildcards and styles were filled in. */
  template?: string;
  /** SD.Next only: the same for the negative prompt. */
  negativeTemplate?: string;
  /**
   * By key: how a setting was written, where `formatInfotext` by itself would write it differently (the JSON that
   * stable-diffusion.cpp appends without quotes). It is written so again while its value stays what it was.
   */
  written?: Record<string, string>;
};

/** The value of the first parameter of this name, `undefined` when there is none: `findParameter(infotext, 'Seed')`. */
export function findParameter(infotext: Infotext, key: string): string | undefined {
  return infotext.parameters.find(([name]) => name === key)?.[1];
}
