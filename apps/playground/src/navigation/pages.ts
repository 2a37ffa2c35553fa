import { type ComponentType, lazy } from 'react';

/** A page of the playground. */
export type PageEntry = {
  /** In the address, behind `#/`. */
  id: string;
  label: string;
  Page: ComponentType;
};

/** All pages, in the order of the navigation; each is loaded when it is opened. */
export const pages = [
  entry('txt2img', 'txt2img', () => import('../txt2img/txt2img-page.tsx').then((m) => m.Txt2ImgPage)),
  entry('img2img', 'img2img', () => import('../img2img/img2img-page.tsx').then((m) => m.Img2ImgPage)),
  entry('extras', 'Extras', () => import('../extras/extras-page.tsx').then((m) => m.ExtrasPage)),
  entry('png-info', 'PNG info', () => import('../png-info/png-info-page.tsx').then((m) => m.PngInfoPage)),
  entry('gallery', 'Gallery', () => import('../gallery/gallery-page.tsx').then((m) => m.GalleryPage)),
  entry('options', 'Options', () => import('../options/options-page.tsx').then((m) => m.OptionsPage)),
  entry('contract', 'Contract', () => import('../contract/contract-page.tsx').then((m) => m.ContractPage)),
  entry('connection', 'Connection', () =>
    import('../connection/connection-page.tsx').then((m) => m.ConnectionPage),
  ),
] as const satisfies readonly PageEntry[];

function entry<Id extends string>(id: Id, label: string, load: () => Promise<ComponentType>) {
  return { id, label, Page: lazy(async () => ({ default: await load() })) };
}
