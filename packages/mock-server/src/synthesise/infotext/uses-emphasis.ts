/** A stretch of the prompt, and how much the model is to heed it. */
type Stretch = { text: string; weight: number };

const roundWeight = 1.1;
const token = /\\[()[\]\\]|[([]|:\s*([+-]?[.\d]+)\s*\)|[)\]]|[^\\()[\]:]+|[\\:]/g;

/** Whether a prompt weighs some of its words: `(fox)`, `[fox]`, `(fox:1.3)`. */
export function usesEmphasis(prompt: string): boolean {
  return weighStretches(prompt).some(({ text, weight }) => weight !== 1 && text !== 'BREAK');
}

function weighStretches(prompt: string): Stretch[] {
  const stretches: Stretch[] = [];
  const openRound: number[] = [];
  const openSquare: number[] = [];
  const weigh = (start: number | undefined, factor: number) => {
    for (const stretch of stretches.slice(start)) stretch.weight *= factor;
  };
  for (const [part, weight] of prompt.matchAll(token)) {
    if (part === '(') openRound.push(stretches.length);
    else if (part === '[') openSquare.push(stretches.length);
    else if (weight !== undefined && openRound.length > 0) weigh(openRound.pop(), Number(weight));
    else if (part === ')' && openRound.length > 0) weigh(openRound.pop(), roundWeight);
    else if (part === ']' && openSquare.length > 0) weigh(openSquare.pop(), 1 / roundWeight);
    else for (const text of part.split(/\s*\b(BREAK)\b\s*/)) stretches.push({ text, weight: 1 });
  }
  for (const start of openRound) weigh(start, roundWeight);
  for (const start of openSquare) weigh(start, 1 / roundWeight);
  return stretches;
}
