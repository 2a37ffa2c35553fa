import { bundleForBrowser } from '../bundle-for-browser.ts';
import { measureInstall } from '../measure-install.ts';
import { measured, no, type Row, yes } from '../row.ts';

/** What a client costs those who use it. */
export const packageRows: readonly Row[] = [
  {
    topic: 'Can be bundled for a browser',
    look: async ({ entry }) => {
      if (!entry) return no('Python');
      const bundle = await bundleForBrowser(entry);
      if ('size' in bundle) return yes(`${bundle.size} kB gzip, all of it`);
      return no(`needs ${bundle.needs.length} modules of Node's own, such as \`${bundle.needs[0]}\``);
    },
  },
  {
    topic: 'Installed',
    look: async ({ install }) => {
      const { packages, megabytes } = await measureInstall(install);
      return measured(`${packages} packages, ${megabytes} MB`);
    },
  },
];
