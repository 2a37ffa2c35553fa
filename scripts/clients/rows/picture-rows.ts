import { readInfotext } from '@sdwebui/client/images';
import type { Drawing, Driver, WireRequest } from '../driver.ts';
import { no, partly, type Row, yes } from '../row.ts';
import { fox, withMock } from '../watched-server.ts';

/** What a client makes of the pictures that it gets. */
export const pictureRows: readonly Row[] = [
  {
    topic: 'Each picture has its seed',
    look: async (driver) => {
      const { pictures, info } = await draw(driver, { ...fox, seed: 7, batch_size: 2 });
      if (pictures.map(({ seed }) => seed).join() === '7,8') return yes();
      return has(info, 'all_seeds') ? partly('`info["all_seeds"]`, by place') : no('`info` is JSON as text');
    },
  },
  {
    topic: 'A grid is told from the results',
    look: async (driver) => {
      const { pictures, info } = await draw(driver, { ...fox, batch_size: 2, save_images: true });
      if (pictures.length !== 3) throw new Error('There should be a grid and two pictures.');
      if (pictures[0]?.kind === 'grid') return yes();
      return has(info, 'index_of_first_image') ? partly('`info["index_of_first_image"]`') : no('');
    },
  },
  {
    topic: 'A picture comes with its infotext',
    look: async (driver) => {
      const { pictures } = await draw(driver, fox);
      return pictures[0]?.infotext?.startsWith('a fox') ? yes() : no('');
    },
  },
  {
    topic: 'A picture that was saved still has it inside',
    look: async (driver) => {
      const { pictures } = await draw(driver, fox);
      const text = pictures[0] && (await readInfotext(new Uint8Array(pictures[0].saved)));
      return text?.startsWith('a fox') ? yes() : no('it is lost, as the picture is encoded anew');
    },
  },
  {
    topic: 'Pixels at hand, to crop or to scale',
    look: async (driver) => {
      const { pictures } = await draw(driver, fox);
      return pictures[0]?.pixel?.length ? yes() : no('the file as it came; decoding is left to you');
    },
  },
];

function draw(driver: Driver, request: WireRequest): Promise<Drawing> {
  return withMock({}, ({ url }) => driver.draw(url, request));
}

function has(info: unknown, key: string): boolean {
  return typeof info === 'object' && info !== null && key in info;
}
