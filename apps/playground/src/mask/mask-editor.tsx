import { Text } from '@mantine/core';
import { OpenMaskEditor } from './open-mask-editor.tsx';
import { usePicture } from './use-picture.ts';

type Props = {
  picture: Blob;
  /** A black and white picture of the same size: white is painted anew. */
  mask: Blob | undefined;
  /** Told after every stroke; `undefined` when nothing is masked. */
  onMask(mask: Blob | undefined): void;
};

/** Where a picture is to be painted anew, by mouse, finger, pen or keyboard. */
export function MaskEditor({ picture: file, mask, onMask }: Props) {
  const state = usePicture(file);
  if (state.status === 'unreadable') {
    return (
      <Text role="alert" c="red" size="sm">
        The browser cannot read this file as a picture. Choose a PNG, a JPEG or a WebP.
      </Text>
    );
  }
  if (state.status === 'loading') return <Text c="dimmed">Reading the picture…</Text>;
  return <OpenMaskEditor key={state.picture.url} picture={state.picture} mask={mask} onMask={onMask} />;
}
