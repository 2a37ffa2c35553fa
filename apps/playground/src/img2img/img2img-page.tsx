import type { FormValues } from '../generate/form-values.ts';
import { GeneratePage } from '../generate/generate-page.tsx';
import { toImg2ImgRequest } from '../generate/to-request.ts';
import type { Form } from '../generate/use-form.ts';
import type { Order } from '../tasks/task.ts';
import { StartPicture } from './start-picture.tsx';

/** Picture to picture, as a whole or inside a mask. */
export function Img2ImgPage() {
  return (
    <GeneratePage
      page="img2img"
      toOrder={toOrder}
      picture={(fields, form) => <StartPicture fields={fields} form={form} />}
    />
  );
}

function toOrder(values: FormValues, { draft, mark }: Form): Order | undefined {
  const { init, mask } = draft.get();
  const { isInpainting } = values;
  if (!init || (isInpainting && !mask)) {
    mark({ init: init ? 'Paint over what is to be drawn anew.' : 'Choose a picture to start from.' });
    return undefined;
  }
  const inputs = { init, mask: isInpainting ? mask : undefined };
  return { page: 'img2img', request: toImg2ImgRequest(values), inputs };
}
