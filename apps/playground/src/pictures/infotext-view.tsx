import { parseInfotext } from '@sdwebui/client/infotext';
import classes from './infotext-view.module.css';

type Props = { infotext: string };

/** What a picture was made with, to be read. */
export function InfotextView({ infotext }: Props) {
  const { prompt, negativePrompt, parameters } = parseInfotext(infotext);
  const prompts: [name: string, value: string][] = [
    ['Prompt', prompt],
    ['Negative prompt', negativePrompt],
  ];
  return (
    <section aria-label="Infotext">
      <dl className={classes.infotext}>
        {prompts.map(([name, value]) => value && <Entry key={name} name={name} value={value} isWide />)}
        {parameters.map(([name, value]) => (
          <Entry key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

type EntryProps = { name: string; value: string; isWide?: boolean };

function Entry({ name, value, isWide = false }: EntryProps) {
  return (
    <div data-wide={isWide || undefined}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{value}</dd>
    </div>
  );
}
