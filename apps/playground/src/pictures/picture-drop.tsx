import { FileDrop, type FileDropProps } from './file-drop.tsx';

/** Where picture files come in. */
export function PictureDrop(props: Omit<FileDropProps, 'accept'>) {
  return <FileDrop {...props} accept="image/png,image/jpeg,image/webp,image/*" />;
}
