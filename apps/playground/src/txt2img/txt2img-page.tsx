import { GeneratePage } from '../generate/generate-page.tsx';
import { HiresFields } from '../generate/hires-fields.tsx';
import { toTxt2ImgRequest } from '../generate/to-request.ts';

/** Prompt to picture. */
export function Txt2ImgPage() {
  return (
    <GeneratePage
      page="txt2img"
      toOrder={(values) => ({ page: 'txt2img', request: toTxt2ImgRequest(values) })}
      passes={(fields) => <HiresFields {...fields} />}
    />
  );
}
