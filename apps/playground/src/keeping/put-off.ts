/** Something that is done a while after it was last asked for, once. */
export type PutOff = {
  /** Asks for it. */
  (): void;
  /** Does at once what was asked for and has not been done. */
  flush(): void;
};

/** @param ms milliseconds of quiet before it is done */
export function putOff(action: () => void, ms: number): PutOff {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    action();
  };
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };
  return Object.assign(ask, { flush });
}
