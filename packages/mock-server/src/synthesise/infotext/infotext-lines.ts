/** An infotext taken apart, before anything is filled in. */
export type InfotextLines = {
  prompt: string;
  negativePrompt: string;
  /** Names and values of the last line; later ones of the same name count. */
  settings: [name: string, value: string][];
};

const negativeMark = 'Negative prompt:';
const fewestSettings = 3;

const word = '[\\p{L}\\p{N}_]';
const name = `${word}(?:${word}|[ \\-/])+`;
const quoted = '"(?:\\\\.|[^\\\\"])+"';
const setting = new RegExp(`\\s*(${name}):\\s*(${quoted}|[^,]*)(?:,|$)`, 'gu');

/**
 * Takes an infotext apart as the server does when it is handed back: a last line with fewer than three settings belongs
 * to the prompt (`infotext-in/odd`). Every line that starts with `Negative prompt:` loses these words.
 */
export function splitInfotext(text: string): InfotextLines {
  const lines = text.trim().split('\n');
  const settings = findSettings(lines.at(-1) ?? '');
  if (settings.length < fewestSettings) settings.length = 0;
  else lines.pop();

  const prompt: string[] = [];
  const negative: string[] = [];
  let isNegative = false;
  for (const line of lines.map((each) => each.trim())) {
    const marked = line.startsWith(negativeMark);
    isNegative ||= marked;
    (isNegative ? negative : prompt).push(marked ? line.slice(negativeMark.length).trim() : line);
  }
  return {
    prompt: joinLines(prompt),
    negativePrompt: joinLines(negative),
    // An empty value makes the server stumble over this one setting, which it then leaves out.
    settings: settings.filter(([, value]) => value !== '').map(([key, value]) => [key, unquote(value)]),
  };
}

function findSettings(line: string): [string, string][] {
  return Array.from(line.matchAll(setting), ([, key = '', value = '']) => [key, value]);
}

/** Empty lines in front are dropped, since the server starts a new line only where there is text already. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' ? line : `${text}\n${line}`), '');
}

function unquote(value: string): string {
  if (!value.startsWith('"') || !value.endsWith('"')) return value;
  try {
    return JSON.parse(value) as string;
  } catch {
    return value;
  }
}
