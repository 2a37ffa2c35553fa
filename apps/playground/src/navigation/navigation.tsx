import classes from './navigation.module.css';
import { toPageAddress } from './page-address.ts';
import { pages } from './pages.ts';

type Props = { currentId: string };

/** All pages as links, in as many rows as they need: what a phone has to scroll for is not found. */
export function Navigation({ currentId }: Props) {
  return (
    <nav className={classes.navigation} aria-label="Pages">
      {pages.map(({ id, label }) => (
        <a
          key={id}
          href={toPageAddress(id)}
          className={classes.link}
          aria-current={id === currentId ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
