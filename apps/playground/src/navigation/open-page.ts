import { toPageAddress } from './page-address.ts';

/** Opens a page as a click on its link does. */
export function openPage(id: string): void {
  window.location.hash = toPageAddress(id);
}
