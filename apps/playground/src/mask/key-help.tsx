import classes from './key-help.module.css';

const keys: [key: string, what: string][] = [
  ['Arrows', 'move the brush, with Shift further'],
  ['Space', 'paints, held down while the arrows move it'],
  ['Enter', 'puts the brush down, and lifts it'],
  ['B, E', 'brush, eraser'],
  ['[ ] or − +', 'smaller, larger'],
  ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
  ['I', 'inverts'],
  ['Z, X, 0', 'closer, further, all of it'],
];

/** The keys of the editor, for eyes on demand and for screen readers as the canvas' description. */
export function KeyHelp({ id }: { id: string }) {
  return (
    <details className={classes.help}>
      <summary>Keys</summary>
      <ul id={id} className={classes.keys}>
        {keys.map(([key, what]) => (
          <li key={key}>
            <kbd>{key}</kbd> {what}
          </li>
        ))}
      </ul>
    </details>
  );
}
