import { Button, Checkbox, Loader, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { FieldsProps } from '../generate/fields-props.ts';
import { fieldLabels } from '../generate/form-values.ts';
import type { Form } from '../generate/use-form.ts';
import { PictureDrop } from '../pictures/picture-drop.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import { useSentPicture } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import { FitFields } from './fit-fields.tsx';
import { InpaintFields } from './inpaint-fields.tsx';
import { readPictureSize } from './read-picture-size.ts';
import classes from './start-picture.module.css';

const MaskEditor = lazy(async () => ({ default: (await import('../mask/mask-editor.tsx')).MaskEditor }));

type Props = { fields: FieldsProps; form: Form };

/** What img2img starts from, where it may be changed, and how much. */
export function StartPicture({ fields, form }: Props) {
  const { draft } = form;
  const { init, mask } = useStore(draft);
  const { values, messages, specOf, onChange } = fields;
  const url = usePictureUrl(init);

  function start(picture: Blob, isInpainting: boolean) {
    draft.setInit(picture);
    onChange({ isInpainting });
    form.mark({});
    void takeSize(picture);
  }
  /** Another size would stretch it, which is seldom meant. */
  async function takeSize(picture: Blob) {
    const size = await readPictureSize(picture);
    if (size && draft.get().init === picture) onChange(size);
  }
  useSentPicture('img2img', (picture) => start(picture, false));
  useSentPicture('inpaint', (picture) => start(picture, true));

  return (
    <fieldset className={classes.start} aria-label="Picture to start from">
      {!init && (
        <PictureDrop
          label="Choose a picture"
          onFiles={([file]) => file && start(file, values.isInpainting)}
        />
      )}
      {init && specOf('isInpainting') && (
        <Checkbox
          name="isInpainting"
          label={fieldLabels.isInpainting}
          description="Draws only what is painted over anew"
          checked={values.isInpainting}
          onChange={(event) => onChange({ isInpainting: event.currentTarget.checked })}
        />
      )}
      {init && values.isInpainting && (
        <Suspense fallback={<Loader role="status" aria-label="Loading the mask editor" />}>
          <MaskEditor picture={init} mask={mask} onMask={draft.setMask} />
        </Suspense>
      )}
      {init && !values.isInpainting && url && (
        <img className={classes.picture} src={url} alt="To start from" decoding="async" />
      )}
      {messages.init && (
        <Text size="sm" c="red" role="alert">
          {messages.init}
        </Text>
      )}
      {init && (
        <div className={classes.buttons}>
          <Button size="xs" variant="default" onClick={() => draft.setInit(undefined)}>
            Another picture
          </Button>
          <Button size="xs" variant="default" onClick={() => void takeSize(init)}>
            Use its size
          </Button>
        </div>
      )}
      <FitFields {...fields} />
      {values.isInpainting && <InpaintFields {...fields} />}
    </fieldset>
  );
}
