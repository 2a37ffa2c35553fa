import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { fitView, type Point, panView, type Size, type View, zoomView } from './view.ts';
import classes from './zoom-stage.module.css';

type Props = { src: string; alt: string; picture: Size };

const keySteps: Readonly<Record<string, (size: number) => Point>> = {
  ArrowLeft: (size) => ({ x: size, y: 0 }),
  ArrowRight: (size) => ({ x: -size, y: 0 }),
  ArrowUp: (size) => ({ x: 0, y: size }),
  ArrowDown: (size) => ({ x: 0, y: -size }),
};

/** A picture that is looked at closely: by wheel, by one finger or two, by + - 0 1 and Shift with the arrow keys. */
export function ZoomStage({ src, alt, picture }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const pointers = useRef(new Map<number, Point>());
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [chosen, setView] = useState<View>();
  const view = chosen ?? fitView(picture, size);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
      setView(undefined);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const zoom = useCallback(
    (factor: number, point: Point) =>
      setView((old) => zoomView(old ?? fitView(picture, size), factor, point, picture, size)),
    [picture, size],
  );
  const pan = (by: Point) => setView((old) => panView(old ?? fitView(picture, size), by, picture, size));
  const fromMiddle = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = stage.current?.getBoundingClientRect();
    return box
      ? { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
      : { x: 0, y: 0 };
  };

  // React listens to the wheel passively, so that the page would scroll along.
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / (event.deltaMode === 1 ? 10 : 300)), fromMiddle(event));
  });
  useEffect(() => {
    const element = stage.current;
    const listen = (event: WheelEvent) => onWheel(event);
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, []);

  function onPointerMove(event: React.PointerEvent) {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = fromMiddle(event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      zoom(distance(now, other) / Math.max(1, distance(before, other)), middle);
      pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    } else {
      pan({ x: now.x - before.x, y: now.y - before.y });
    }
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const middle = { x: 0, y: 0 };
    const step = keySteps[event.key]?.(80);
    if (step && event.shiftKey) pan(step);
    else if (event.key === '+' || event.key === '=') zoom(1.25, middle);
    else if (event.key === '-') zoom(0.8, middle);
    else if (event.key === '0') setView(undefined);
    else if (event.key === '1') setView({ scale: 1, x: 0, y: 0 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const lift = (event: React.PointerEvent) => void pointers.current.delete(event.pointerId);
  return (
    <div
      ref={stage}
      className={classes.stage}
      // A place for the keys that zoom; a picture alone could not be looked at closely by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is operated by keys
      tabIndex={0}
      role="application"
      aria-label={`Zoom, ${Math.round(view.scale * 100)} %`}
      aria-describedby="viewer-keys"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pointers.current.set(event.pointerId, fromMiddle(event));
      }}
      onPointerMove={onPointerMove}
      onPointerUp={lift}
      onPointerCancel={lift}
      onDoubleClick={(event) => (chosen ? setView(undefined) : zoom(1 / view.scale, fromMiddle(event)))}
    >
      <img
        src={src}
        alt={alt}
        width={picture.width}
        height={picture.height}
        draggable={false}
        style={{
          transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
          imageRendering: view.scale > 3 ? 'pixelated' : 'auto',
        }}
      />
    </div>
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
