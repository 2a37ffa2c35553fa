import { useEffect, useRef, useState } from 'react';

/** Milliseconds of rest after which it is said how things stand: not at every step on the way. */
const restBefore = 400;

/** Words for a live region, said when whoever caused them has come to rest. */
export function useSpoken(describe: () => string): { words: string; speak(): void } {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    words,
    speak() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setWords(describe()), restBefore);
    },
  };
}
