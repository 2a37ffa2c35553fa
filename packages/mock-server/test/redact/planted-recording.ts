import { readFileSync } from 'node:fs';
import { concatBytes, encodeBase64, writeInfotext } from '@sdwebui/client/images';
import { gzipSync, zipSync } from 'fflate';
import {
  ascii,
  chunk,
  exifBlock,
  gifWith,
  gpsTags,
  jpegWith,
  plain,
  pngWith,
  textTag,
  userCommentTag,
  utf8,
  webpWith,
  windowsTag,
} from './make-pictures.ts';

/** Every secret of the recording below; none of them may be found in what it becomes. */
export const planted = {
  user: 'annika.voss',
  windowsUser: 'Annika Voss',
  password: 'korrekt-Pferd-77',
  wrongPassword: 'korrekt-Hund-78',
  cookie: 'ck8f2QmZt19x',
  apiKey: 'kQ81-zLm-55xy',
  fieldKey: 'civ0f3c8a1d77',
  urlToken: 'tok9d81f2c7ab',
  signature: 'sig5c1e88d02b',
  hubToken: 'hf_kQ3vT8sLm2Xw9ZpRb5Nc7YdF',
  webToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3NzEyMyJ9.Zm9vYmFyYmF6',
  cloudKey: 'AKIAQ7ZX5MPL2VTRN4WD',
  ngrok: 'ngr2KxT81vBq',
  share: 'acme-nas',
  folder: 'kunde-geheim',
  machine: 'voss-workstation',
  page: 'ui.voss-studio.com',
  local: 'render01.voss.lan',
  tunnel: 'f3a9c1e7d5.gradio.live',
  address: '192.168.178.42',
  publicAddress: '84.17.52.9',
  address6: 'fd5e:9a1c:77::42',
  email: 'annika@voss-studio.com',
  author: 'Annika V. Photography',
  serial: 'SN-99817264',
} as const;

const p = planted;
const root = `/mnt/${p.share}/${p.folder}/stable-diffusion-webui`;
const windowsHome = `C:\\Users\\${p.windowsUser}`;
const basic = (pair: string) => `Basic ${encodeBase64(utf8(pair))}`;
const letIn = { authorization: basic(`${p.user}:${p.password}`) };

const infotext = `a cat in ${windowsHome}\\pictures\\cat.png, (by:1.2) ${p.email}\nNegative prompt: ${root}/x\nSteps: 4, Sampler: Euler, Seed: 5, Size: 32x32, ControlNet 0: "Image: ${windowsHome.replaceAll('\\', '\\\\')}\\\\in.png", Version: 1.10.1`;
const camera = exifBlock(
  [textTag(0x013b, p.author), textTag(0x013c, p.machine), windowsTag(0x9c9c, `mail ${p.email}`)],
  [userCommentTag(infotext, 'UNICODE'), textTag(0xa431, p.serial)],
  gpsTags,
);

/** A picture of each format and each place that a text can have in it. */
const pictures = {
  png: pngWith(chunk.tEXt('parameters', infotext), chunk.tEXt('Author', p.author)),
  packed: pngWith(chunk.zTXt('parameters', infotext), chunk.iTXt('Comment', `from ${p.email}`, true)),
  jpeg: jpegWith([0xe1, concatBytes([ascii('Exif\0\0'), camera])], [0xfe, utf8(`/home/${p.user}/x`)]),
  webp: webpWith(['EXIF', camera], ['XMP ', utf8(`<dc:creator><rdf:li>${p.author}</rdf:li></dc:creator>`)]),
  written: writeInfotext(plain.jpeg, infotext),
  gif: gifWith(`made by ${p.email}`),
};
const base64 = (picture: keyof typeof pictures) => encodeBase64(pictures[picture]);

type Message = { headers?: Record<string, string>; body?: unknown };
type Planted = {
  scenario?: string;
  method: string;
  url: string;
  status?: number;
  request?: Message;
  response?: Message;
};

const generation = {
  prompt: `a cat, photo of /home/${p.user}/cat.png`,
  seed: 5,
  steps: 4,
  width: 32,
  height: 32,
  override_settings: { outdir_samples: `E:\\${p.folder}\\out` },
};

const entries: Planted[] = [
  {
    scenario: 'auth/wrong',
    method: 'GET',
    url: '/sdapi/v1/options',
    status: 401,
    request: { headers: { authorization: basic(`${p.user}:${p.wrongPassword}`) } },
    response: { body: { detail: 'Incorrect username or password' } },
  },
  {
    scenario: 'list/cmd-flags',
    method: 'GET',
    url: '/sdapi/v1/cmd-flags',
    request: {
      headers: {
        ...letIn,
        cookie: `access-token=${p.cookie}; theme=dark`,
        origin: `https://${p.page}`,
        referer: `http://${p.machine}:7860/`,
        'x-api-key': p.apiKey,
        'x-forwarded-for': `${p.publicAddress}, ${p.address}`,
      },
    },
    response: {
      headers: {
        'set-cookie': `access-token=${p.cookie}; Path=/`,
        'access-control-allow-origin': `https://${p.page}`,
      },
      body: {
        api_auth: `${p.user}:${p.password}`,
        cors_allow_origins: `https://${p.page},http://localhost:5173`,
        server_name: p.machine,
        ngrok: p.ngrok,
        data_dir: root,
        ckpt_dir: `/mnt/${p.share}/${p.folder}/checkpoints`,
        gradio_allowed_path: [`D:\\${p.folder}\\${p.windowsUser}`],
        tls_keyfile: `/home/${p.user}/key.pem`,
        subpath: null,
      },
    },
  },
  {
    method: 'GET',
    url: '/sdapi/v1/sd-models',
    response: {
      body: [
        {
          title: 'sub/x.safetensors [8a22b42e4b]',
          model_name: 'sub_x',
          hash: '8a22b42e4b',
          sha256: null,
          filename: `/mnt/${p.share}/${p.folder}/checkpoints/sub/x.safetensors`,
          config: null,
        },
      ],
    },
  },
  {
    scenario: 'system/sysinfo',
    method: 'GET',
    url: '/internal/sysinfo',
    response: {
      body: {
        Platform: `Linux ${p.machine} 5.15.0-91-generic #101-Ubuntu SMP`,
        'Script path': root,
        Commandline: ['launch.py', '--api-auth', `${p.user}:${p.password}`, '--hf-token', p.hubToken],
        Environment: {
          COMMANDLINE_ARGS: `--listen --api-auth ${p.user}:${p.password} --ngrok ${p.ngrok}`,
          HOSTNAME: p.machine,
        },
        Packages: ['nvidia-curand-cu12==10.3.2.106', 'torch==2.1.2'],
        'Torch env info': `INFO: ${p.address}:53412 - "GET /" on ${p.address6} as ${p.email}`,
        Config: {
          civitai_api_key: p.fieldKey,
          share_url: `https://${p.tunnel}`,
          other: `http://${p.local}:8188`,
        },
      },
    },
  },
  {
    scenario: `by ${p.email}`,
    method: 'GET',
    url: `/file=/home/${p.user}/x.png?token=${p.urlToken}`,
    response: { headers: { 'content-type': 'image/png' }, body: pictures.png },
  },
  {
    method: 'GET',
    url: `/file=%2Fhome%2F${p.user}%2Fy.png`,
    status: 404,
    response: { headers: { location: `http://${p.address}:7860/x?sig=${p.signature}&token=${p.urlToken}` } },
  },
  {
    scenario: 'txt2img/secret',
    method: 'POST',
    url: '/sdapi/v1/txt2img',
    request: { headers: letIn, body: generation },
    response: {
      body: {
        images: [base64('png')],
        parameters: generation,
        info: JSON.stringify({
          prompt: generation.prompt,
          infotexts: [infotext],
          job_timestamp: '20260101000000',
          version: '1.10.1',
        }),
      },
    },
  },
  {
    scenario: 'png-info/secret',
    method: 'POST',
    url: '/sdapi/v1/png-info',
    request: { headers: letIn, body: { image: `data:image/png;base64,${base64('png')}` } },
    response: { body: { info: infotext, items: { Author: p.author }, parameters: { Steps: '4' } } },
  },
  {
    scenario: 'img2img/secret',
    method: 'POST',
    url: '/sdapi/v1/img2img',
    request: {
      headers: letIn,
      body: {
        seed: 5,
        init_images: [base64('jpeg'), base64('webp'), base64('gif').replace(/.{76}/g, '$&\n')],
        mask: base64('packed'),
      },
    },
    response: { body: { images: [base64('written')], parameters: {}, info: '{}' } },
  },
  {
    scenario: 'other/log',
    method: 'GET',
    url: '/sdapi/v1/log',
    response: {
      headers: { 'content-type': 'text/plain' },
      body: `Traceback\n  File "${root}/modules/api/api.py"\nkey ${p.cloudKey} and ${p.webToken}, ${p.password}\n`,
    },
  },
  {
    scenario: 'other/packed',
    method: 'GET',
    url: '/export',
    response: {
      body: zipSync({ 'a.png': pictures.packed, [`${p.email}.json`]: utf8(JSON.stringify({ by: p.email })) }),
    },
  },
  {
    scenario: 'other/packed',
    method: 'GET',
    url: '/download',
    response: { body: gzipSync(utf8(`saved to ${windowsHome}\\x`)) },
  },
  {
    scenario: 'other/form',
    method: 'POST',
    url: '/upload',
    request: {
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: concatBytes([
        utf8(
          `--b\r\nContent-Disposition: form-data; name="image"; filename="/home/${p.user}/a.png"\r\nContent-Type: image/png\r\n\r\n`,
        ),
        pictures.png,
        utf8(`\r\n--b\r\nContent-Disposition: form-data; name="by"\r\n\r\n${p.email}\r\n--b--\r\n`),
      ]),
    },
  },
  {
    scenario: 'other/login',
    method: 'POST',
    url: '/login',
    request: {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `username=${p.user}&password=${p.password}`,
    },
  },
];

/** A HAR file: real exchanges (`some-of-webui-1.10.1.har`) on a private disk, and ones with secrets in every place there is. */
export function plantedHar(): string {
  const fixture = readFileSync(new URL('../fixtures/har/some-of-webui-1.10.1.har', import.meta.url), 'utf8');
  const own = fixture
    .replaceAll('/home/user/stable-diffusion-webui', root)
    .replaceAll('http://127.0.0.1:7860', `http://${p.machine}:7860`);
  const real = JSON.parse(own) as RealHar;
  const [spec, ...others] = real.log.entries;
  if (spec) spec.response.content.text = guard(spec.response.content.text);
  const log = { ...real.log, entries: [spec, ...others, ...entries.map(toHarEntry)] };
  return JSON.stringify({ log }, null, 2);
}

type RealHar = { log: { entries: { response: { content: { text: string } } }[] } };

/** The spec of a server that was started with `--api-auth`. */
function guard(text: string): string {
  const spec = JSON.parse(text) as {
    paths: Record<string, Record<string, { security?: unknown }>>;
    components: object;
  };
  for (const [path, item] of Object.entries(spec.paths)) {
    if (path.startsWith('/sdapi/'))
      for (const operation of Object.values(item)) operation.security = [{ HTTPBasic: [] }];
  }
  return JSON.stringify({
    ...spec,
    components: { ...spec.components, securitySchemes: { HTTPBasic: { type: 'http', scheme: 'basic' } } },
  });
}

function toHarEntry({ scenario, method, url, status = 200, request, response }: Planted): unknown {
  const host = { name: 'Host', value: `${p.machine}:7860` };
  return {
    startedDateTime: '2026-01-01T00:00:00Z',
    time: 5,
    ...(scenario && { comment: scenario }),
    serverIPAddress: p.address,
    request: {
      ...{ method, url: `http://${p.machine}:7860${url}`, headers: [host, ...headersOf(request)] },
      ...(request?.body !== undefined && { postData: contentOf(request) }),
    },
    response: {
      status,
      headers: headersOf(response),
      content: response?.body === undefined ? {} : contentOf(response),
    },
  };
}

function headersOf(message: Message | undefined): unknown[] {
  return Object.entries(message?.headers ?? {}).map(([name, value]) => ({ name, value }));
}

function contentOf({ headers, body }: Message): unknown {
  const mimeType = headers?.['content-type'] ?? 'application/json';
  if (body instanceof Uint8Array) return { mimeType, text: encodeBase64(body), encoding: 'base64' };
  return { mimeType, text: typeof body === 'string' ? body : JSON.stringify(body) };
}
