/** A folder that a server of the family was put into, whatever was added to its name. */
export const serverFolder =
  /^(?:stable[-_ ]?diffusion[-_ ]?web[-_ ]?ui|sd[-_]?web[-_]?ui|webui[-_]forge|a(?:utomatic)?1111|sd\.?next|stable-diffusion\.cpp|koboldcpp)(?:[-_. ].*)?$|^(?:automatic|vladmandic|web-?ui|re?forge|forge)$/i;

/** Names that tell nothing of their owner, and so stay. */
const usualNames = new Set(
  `stable-diffusion-webui stable-diffusion-webui-forge stable-diffusion-webui-reforge stable-diffusion-webui-amdgpu
  stable-diffusion-webui-directml stable-diffusion-webui-ux sd-webui-forge-neo sd-webui-forge-classic sd-webui-forge sd-webui
  webui_forge automatic automatic1111 a1111 sdnext vladmandic webui forge reforge stable-diffusion.cpp koboldcpp
  models model checkpoints checkpoint ckpt stable-diffusion lora loras lycoris vae embeddings hypernetworks controlnet
  esrgan realesrgan gfpgan codeformer swinir upscalers diffusers text_encoder text-encoders clip unet
  outputs output out images img img2img-images txt2img-images extras-images txt2img-grids img2img-grids saved init-images
  extensions configs config styles wildcards cache temp tmp log logs data`.split(/\s+/),
);

/** True for a folder whose name tells nothing of its owner. */
export function isUsualFolder(name: string): boolean {
  return usualNames.has(name.toLowerCase());
}

/** Naming a server's root: its own last name where that is a usual one. */
export function rootName(key: string, n: number): string {
  return numberedFolder(usualOr('stable-diffusion-webui', key), n);
}

/** Naming a folder of models or pictures that lies elsewhere. */
export function folderName(key: string, n: number): string {
  return numberedFolder(usualOr('folder', key), n);
}

function usualOr(other: string, key: string): string {
  const last = key.slice(key.lastIndexOf('/') + 1);
  return isUsualFolder(last) ? last : other;
}

function numberedFolder(name: string, n: number): string {
  return n === 1 ? name : `${name}-${n}`;
}
