import type { Tool } from './mask-painter.ts';
import type { Point } from './view.ts';

export type EditorState = {
  tool: Tool;
  size: number;
  /** Where the keyboard's cursor is. */
  cursor: Point;
  isPainting: boolean;
  /** 0 to 1. */
  coverage: number;
};

/** What a screen reader says of the editor. */
export function describeMask({ tool, size, cursor, isPainting, coverage }: EditorState): string {
  const name = tool === 'brush' ? 'Brush' : 'Eraser';
  const doing = isPainting ? (tool === 'brush' ? 'painting' : 'erasing') : 'lifted';
  const place = `at ${Math.round(cursor.x)}, ${Math.round(cursor.y)}`;
  return `${name} ${size} pixels wide, ${doing}, ${place}. ${describeCoverage(coverage)}.`;
}

export function describeCoverage(coverage: number): string {
  if (coverage === 0) return 'Nothing is masked';
  if (coverage === 1) return 'All of the picture is masked';
  const percent = Math.round(coverage * 100);
  const amount = percent === 0 ? 'Less than 1' : percent === 100 ? 'More than 99' : percent;
  return `${amount} % of the picture is masked`;
}
