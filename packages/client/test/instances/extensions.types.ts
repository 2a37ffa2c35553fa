/** Types of A1111 1.10.1 with fourteen extensions: see built-in.types.ts. */
import {
  createClient,
  type InterruptEndpoints,
  type ListEndpoints,
  type ProgressEndpoints,
  type SdWebuiClient,
  type Txt2ImgRequest,
} from '../../src/index.ts';
import * as img2img from './webui-1.10.1-extensions/img2img-scripts.gen.js';
import type { Instance } from './webui-1.10.1-extensions/instance.gen.js';
import * as txt2img from './webui-1.10.1-extensions/txt2img-scripts.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });
const image: string = '';
const model: string = 'control_v11p_sd15_canny';

type Scripts = NonNullable<Txt2ImgRequest<Instance>['alwayson_scripts']>;
const draw = (alwayson_scripts: Scripts) => client.txt2img({ alwayson_scripts });

export async function units(): Promise<void> {
  await client.txt2img({ alwayson_scripts: { controlnet: { args: [{ module: 'canny', model, image }] } } });
  await draw({
    controlnet: { args: [{ enabled: false }, { enabled: true, image: { image, mask: image } }] },
  });
  await draw({ controlnet: { args: [{ module: 'invert (from white bg & black line)', threshold_a: 60 }] } });
  await draw({ controlnet: { args: [{ control_mode: 'My prompt is more important', hr_option: 'Both' }] } });
  await draw({ adetailer: { args: [true, false, { ad_model: 'face_yolov8n.pt', ad_mask_k: 1 }] } });
  await draw({ controlnet: {}, adetailer: { args: [true] } });
  await draw({
    ...txt2img.controlnet({ unit1: { module: 'canny', image, save_detected_map: false } }),
    ...txt2img.adetailer({ adetailer: true, unit2: { ad_model: 'hand_yolov8n.pt' } }),
  });

  // @ts-expect-error the server would ignore it silently
  await draw({ controlnet: { args: [{ module: 'canny', model, image, processorRes: 64 }] } });
  // @ts-expect-error a 500
  await draw({ controlnet: { args: [{ resize_mode: 1 }] } });
  // @ts-expect-error a 500
  await draw({ controlnet: { args: [{ resize_mode: 'Nearest' }] } });
  // @ts-expect-error a 500
  await draw({ controlnet: { args: [{ control_mode: 0 }] } });
  // @ts-expect-error a 500
  await draw({ controlnet: { args: [{ weight: 'much' }] } });
  // @ts-expect-error a 500
  await draw({ controlnet: { args: { enabled: true } } });
  // @ts-expect-error a fourth unit is ignored
  await draw({ controlnet: { args: [{}, {}, {}, {}] } });
  // @ts-expect-error ignored silently
  await draw({ controlnet: [{ enabled: true }] });
  // @ts-expect-error
  await draw({ adetailer: { args: [true, false, { ad_no_such_field: 1 }] } });
  // @ts-expect-error
  txt2img.adetailer({ unit1: { ad_confidence: 'high' } });
}

export async function places(): Promise<void> {
  await draw({
    'dynamic thresholding (cfg scale fix)': {
      args: [true, 7, 99, 'Half Cosine Up', 1.5, 'Constant', 0, 4, true, 'MEAN', 'AD', 1],
    },
  });
  await draw({ freeu: { args: [true, 0, 1, 0, 'Version 1', 1.1, 0.8] } });
  await draw({ freeu: { args: [{ enable: true, start_ratio: 0.1, stages: [{ backbone_factor: 1.2 }] }] } });
  await draw({
    'tiled diffusion': { args: [true, 'MultiDiffusion', false, true, 1024, 1024, 16, 16, 4, 1] },
  });
  const upscale = img2img.ultimateSdUpscale({ tileWidth: 64, type: 'Chess', targetSizeType: 'Custom size' });
  await client.img2img({ init_images: [image], ...upscale });
  await client.img2img({
    script_name: 'ultimate sd upscale',
    script_args: [null, 64, 64, 8, 16, 16, 0.3, 8, 1, false, 1, false, 4, 1, 1, 96, 128, 2],
  });

  // @ts-expect-error no such mode
  await draw({ 'dynamic thresholding (cfg scale fix)': { args: [true, 7, 99, 'Up'] } });
  // @ts-expect-error
  img2img.ultimateSdUpscale({ type: 'Checkers' });
  // @ts-expect-error selectable, and of img2img alone
  await draw({ 'ultimate sd upscale': { args: [] } });
}

export async function options(): Promise<void> {
  // The spec hides options of extensions, and no list of their keys was recorded: any key may be given.
  await client.txt2img({
    override_settings: { control_net_no_detectmap: true, CLIP_stop_at_last_layers: 2 },
  });
  // @ts-expect-error
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layers: 'two' } });
}

export async function routes(): Promise<void> {
  const version: number | undefined = (await client.raw.GET('/controlnet/version')).data?.version;
  void version;
  await client.raw.POST('/controlnet/detect', { body: { controlnet_module: 'canny' } });
  await client.raw.GET('/agent-scheduler/v1/queue');
  // @ts-expect-error
  await client.raw.GET('/controlnet/versions');
}

export function parts(): unknown[] {
  const readsAndEnds: ListEndpoints & ProgressEndpoints & InterruptEndpoints = client;
  // @ts-expect-error it could be asked for a sampler that this server does not have
  const anyServers: SdWebuiClient = client;
  return [readsAndEnds, anyServers];
}
