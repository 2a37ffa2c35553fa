import { type BrushCommand, findBrushCommand } from './brush-keys.ts';
import type { MaskPainter } from './mask-painter.ts';
import type { MaskSurface } from './mask-surface.ts';

export type KeyEvents = {
  /** What is no matter of painting: another tool, another size. */
  onCommand(command: Extract<BrushCommand, { do: 'tool' | 'size' }>): void;
  /** Something was done that those who do not see it want to be told. */
  onDone(): void;
};

/**
 * Paints by keyboard alone: the window takes arrows, Space and the rest while it has the focus, the editor around it
 * a few keys everywhere.
 *
 * @returns ends it
 */
export function listenToKeys(
  editor: HTMLElement,
  frame: HTMLElement,
  painter: MaskPainter,
  surface: MaskSurface,
  { onCommand, onDone }: KeyEvents,
): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  /** Space is held. */
  let isHeld = false;

  function act(command: BrushCommand, isRepeat: boolean): void {
    if (command.do === 'move') surface.move(command);
    else if (command.do === 'paint') {
      isHeld = true;
      surface.press(true);
    } else if (command.do === 'latch') {
      if (!isRepeat) surface.press(!painter.isPainting);
    } else if (command.do === 'tool' || command.do === 'size') onCommand(command);
    else if (command.do === 'zoom') surface.zoom(command.factor);
    else if (command.do === 'fit') surface.fit();
    else painter[command.do]();
  }

  function onDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const command = findBrushCommand(event, event.target === frame);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation(); // the page has keys of its own
    act(command, event.repeat);
    onDone();
  }

  function lift(): void {
    if (!isHeld) return;
    isHeld = false;
    surface.press(false);
    onDone();
  }

  editor.addEventListener('keydown', onDown, options);
  frame.addEventListener('keyup', (event) => event.key === ' ' && lift(), options);
  frame.addEventListener('blur', () => surface.press(false), options);
  return () => listening.abort();
}
