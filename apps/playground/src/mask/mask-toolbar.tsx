import { Button, SegmentedControl, Slider, Text } from '@mantine/core';
import { fromSliderValue, toSliderValue } from './brush-size.ts';
import type { MaskPainter, Tool } from './mask-painter.ts';
import type { Brush, MaskSurface } from './mask-surface.ts';
import classes from './mask-toolbar.module.css';

type Props = {
  brush: Brush;
  painter: MaskPainter;
  isEmpty: boolean;
  getSurface(): MaskSurface | undefined;
  onBrush(change: Partial<Brush>): void;
  /** A button did something. */
  onDone(): void;
};

const tools: { value: Tool; label: string }[] = [
  { value: 'brush', label: 'Brush' },
  { value: 'eraser', label: 'Eraser' },
];

export function MaskToolbar({ brush, painter, isEmpty, getSurface, onBrush, onDone }: Props) {
  const { size } = brush;
  const after = (action: () => void) => () => {
    action();
    onDone();
  };
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label="Tool"
        data={tools}
        value={brush.tool}
        onChange={(tool) => onBrush({ tool })}
      />
      <div className={classes.size}>
        <Slider
          size="sm"
          min={0}
          max={100}
          step={0.5}
          label={null}
          value={toSliderValue(size, painter.mask)}
          thumbLabel="Brush size"
          thumbProps={{ 'aria-valuetext': `${size} pixels` }}
          onChange={(value) => onBrush({ size: fromSliderValue(value, painter.mask) })}
        />
        <Text size="xs" c="dimmed" className={classes.pixels}>
          {size} px
        </Text>
      </div>
      <Button.Group>
        <Small label="Undo" isOff={!painter.canUndo} onClick={after(painter.undo)} />
        <Small label="Redo" isOff={!painter.canRedo} onClick={after(painter.redo)} />
      </Button.Group>
      <Button.Group>
        <Small label="Invert" onClick={after(painter.invert)} />
        <Small label="Clear" isOff={isEmpty} onClick={after(painter.clear)} />
      </Button.Group>
      <Button.Group>
        <Small label="Zoom out" text="−" onClick={() => getSurface()?.zoom(1 / 1.5)} />
        <Small label="Fit" onClick={() => getSurface()?.fit()} />
        <Small label="Zoom in" text="+" onClick={() => getSurface()?.zoom(1.5)} />
      </Button.Group>
    </div>
  );
}

type SmallProps = { label: string; text?: string; isOff?: boolean; onClick(): void };

/** Stays in the order of focus when there is nothing to do: else the focus is lost after the last undo. */
function Small({ label, text = label, isOff = false, onClick }: SmallProps) {
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={label}
      aria-disabled={isOff}
      {...(isOff && { 'data-disabled': true })}
      onClick={() => !isOff && onClick()}
    >
      {text}
    </Button>
  );
}
