import { quoteForReading, unquoteInfotextValue } from './infotext-value.ts';

/** The settings of an infotext's last line; `written` has, by key, those that we would not write so. */
export type Parameters = { parameters: [key: string, value: string][]; written: Record<string, string> };

/**
 * Reads `Steps: 20, Sampler: Euler, Lora hashes: "a: 1, b: 2"`. Commas inside quotes or inside a JSON object do not
 * separate; a part without a name belongs to the value before it. `undefined` when the line is not of this kind: the
 * server wants three settings at least, and so does this, but for a line that starts with `Steps:`.
 */
export function parseParameters(line: string): Parameters | undefined {
  const raw = splitParameters(line);
  if (!raw || (raw.length < 3 && !line.startsWith('Steps: '))) return undefined;
  const written: Record<string, string> = {};
  const parameters = raw.map(({ name, text, whole }): [string, string] => {
    const value = unquoteInfotextValue(text);
    if (whole !== `${name}: ${quoteForReading(value)}`) written[name] = whole;
    return [name, value];
  });
  return { parameters, written };
}

type RawParameter = { name: string; text: string; whole: string };

// A space follows the colon, but for what an extension writes (`Size:128x128`, recording `alwayson/tiled`).
const key = /(\w[\w \-/+.()]*):(?: |$|(?=,))|([A-Z][\w \-/+.()]*):(?!\/\/)/y;
const quoted = /"(?:\\.|[^\\"])*"(?=, |,?$)/sy;
const plain = /.*?(?=, |,?$)/sy;

function splitParameters(line: string): RawParameter[] | undefined {
  const parts: RawParameter[] = [];
  let position = 0;
  while (position < line.length) {
    const start = position;
    const name = match(key, line, position);
    const last = parts.at(-1);
    if (name) {
      position += name[0].length;
      const text = match(quoted, line, position)?.[0] ?? jsonAt(line, position) ?? plainAt(line, position);
      position += text.length;
      parts.push({ name: (name[1] ?? name[2]) as string, text, whole: line.slice(start, position) });
    } else if (last) {
      const text = plainAt(line, position);
      position += text.length;
      last.text += `, ${text}`;
      last.whole += `, ${text}`;
    } else {
      return undefined;
    }
    position += line.startsWith(', ', position) ? 2 : 1;
  }
  return parts;
}

function plainAt(line: string, position: number): string {
  return match(plain, line, position)?.[0] ?? '';
}

function match(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** The JSON object or array that starts here and ends a value: `SDCPP: {"clip_skip":-1,…}`. */
function jsonAt(line: string, start: number): string | undefined {
  if (line[start] !== '{' && line[start] !== '[') return undefined;
  let depth = 0;
  let inString = false;
  for (let index = start; index < line.length; index += 1) {
    const character = line[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) {
        const text = line.slice(start, index + 1);
        return isJson(text) && /^(?:,|$)/.test(line.slice(index + 1, index + 2)) ? text : undefined;
      }
    }
  }
  return undefined;
}

/** A prompt may start with a bracket too: `[fox|owl]`. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
