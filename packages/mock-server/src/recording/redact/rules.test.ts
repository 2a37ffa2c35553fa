import { describe, expect, test } from 'vitest';
import {
  createRedactor,
  createRules,
  findSecrets,
  type RuleName,
  redactionRules,
  UnknownRuleError,
} from './index.ts';

/** By rule: what is replaced and by what. `undefined`: what looks like a secret and is none. */
const texts: Record<
  Exclude<RuleName, 'cookie' | 'picture-author' | 'picture-position'>,
  [string, string?][]
> = {
  authorization: [
    ['Authorization: Basic YW5uOmh1bnRlcjI=', 'Authorization: Basic dGVzdC11c2VyOnRlc3QtcGFzc3dvcmQ='],
    ["curl -H 'Authorization: Bearer 81c7f2'", "curl -H 'Authorization: Bearer redacted'"],
    [
      '--api --api-auth ann:hunter2,bob:swordfish',
      '--api --api-auth test-user:test-password,test-user2:test-password2',
    ],
    ['https://ann:hunter2@acme.com/models', 'https://test-user:test-password@acme.com/models'],
    ['https://hunter2@huggingface.co/x', 'https://redacted@huggingface.co/x'],
    ['--api-auth user:secret'],
    ['--cors-allow-origins http://localhost:5173'],
    ['git clone ssh://git@github.com/a/b'],
    ['a bearer of light, basic colours, authorization form'],
  ],
  'api-key': [
    ['launch.py --ngrok 2abcDEF123456 --listen', 'launch.py --ngrok redacted --listen'],
    ['--hf-token=abcdef99', '--hf-token=redacted'],
    ['--token-merging-ratio 0.5'],
  ],
  'url-token': [
    [
      'https://civitai.com/api/download/models/5?token=0f3c8a1d77',
      'https://civitai.com/api/download/models/5?token=redacted',
    ],
    ['/file.png?a=1&X-Amz-Signature=9f86d081884c7d659a2f&b=2', '/file.png?a=1&X-Amz-Signature=redacted&b=2'],
    ['/x?sig=Zm9vYmFy%2B9%3D&sv=2024', '/x?sig=redacted&sv=2024'],
    [
      'https%3A%2F%2Fcivitai.com%2Fx%3Ftoken%3D0f3c8a1d77',
      'https%3A%2F%2Fcivitai.com%2Fx%3Ftoken%3Dredacted',
    ],
    ['<a href="/x?a=b&amp;token=0f3c8a1d77">', '<a href="/x?a=b&amp;token=redacted">'],
    ['/sdapi/v1/progress?skip_current_image=true'],
    ['/x?key=prompt&session=second'],
    ['/x?token=<token>&key={key}'],
    ['what is a token=cat?'],
  ],
  token: [
    ['hf_kQ3vT8sLm2Xw9ZpRb5Nc7YdF', 'hf_redacted'],
    ['OPENAI=sk-proj-Ab12Cd34Ef56Gh78Ij90Kl', 'OPENAI=sk-proj-redacted'],
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_redacted'],
    ['AKIAIOSFODNN7EXAMPLE', 'AKIAredacted'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJl', 'redacted'],
    ['bot 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws', 'bot redacted'],
    [
      '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----redacted-----END PRIVATE KEY-----',
    ],
    ['sk-learn-and-other-long-words, task-abcdefghijklmnopqrst1'],
    ['c0ffee254729296a45a3885639ac7d10f9d54979af8f1e4c1a7a2e5d0c6b9a11'],
    ['standard bearer holding aloft the banner of the empire'],
    ['high_frequency_details_of_a_very_long_name'],
    ['npm_config_node_gyp_v10_cache_folder=1, r8_style_lora_v2, SG.Attention.v2, pypi-attestations-0.0.27'],
  ],
  'home-path': [
    ['/home/ann/x.png', '/home/user/x.png'],
    ['see /home/ann.', 'see /home/user.'],
    ['/home/ann.smith-2/x', '/home/user/x'],
    ['/home/Jürgen/x, /home/J%C3%BCrgen/y', '/home/user/x, /home/user/y'],
    ['/var/home/ann/x', '/var/home/user/x'],
    ['/run/media/ann/Disk/x', '/run/media/user/Disk/x'],
    ['/Users/ann/Library', '/Users/user/Library'],
    ['C:\\Users\\ann\\x', 'C:\\Users\\user\\x'],
    ['C:\\Users\\Ann Smith\\x', 'C:\\Users\\user\\x'],
    ['C:\\Users\\Ann Smith', 'C:\\Users\\user'],
    ['c:/users/ann/x', 'c:/users/user/x'],
    ['C:\\\\Users\\\\ann\\\\x', 'C:\\\\Users\\\\user\\\\x'],
    ['C:\\Documents and Settings\\ann\\x', 'C:\\Documents and Settings\\user\\x'],
    ['/mnt/c/Users/ann/x', '/mnt/c/Users/user/x'],
    ['\\\\wsl$\\Ubuntu\\home\\ann\\x', '\\\\wsl$\\Ubuntu\\home\\user\\x'],
    ['//wsl.localhost/Ubuntu-22.04/home/ann/x', '//wsl.localhost/Ubuntu-22.04/home/user/x'],
    ['file:///home/ann/x', 'file:///home/user/x'],
    ['file:///C:/Users/ann/x', 'file:///C:/Users/user/x'],
    ['/file=/home/ann/x.png', '/file=/home/user/x.png'],
    ['?path=%2Fhome%2Fann%2Fx', '?path=%2Fhome%2Fuser%2Fx'],
    ['C%3A%5CUsers%5CAnn%20Smith%5Cx', 'C%3A%5CUsers%5Cuser%5Cx'],
    ['%252Fhome%252Fann%252Fx', '%252Fhome%252Fuser%252Fx'],
    ['line one\\n/home/ann/x', 'line one\\n/home/user/x'],
    ['/home/ann/a /home/bob/b /home/ann/c', '/home/user/a /home/user2/b /home/user/c'],
    ['/home/user/x'],
    ['C:\\Users\\Public\\x, C:\\Users\\'],
    ['/home/<name>/x, /home/$USER/x, /home/{user}/x'],
    ['https://github.com/home/ann, https://api.example.org/Users/ann'],
    ['at home/ann, a cosy home, /homepage/ann'],
  ],
  'install-path': [
    ['/mnt/acme/stable-diffusion-webui/models/VAE/x.pt', '/home/user/stable-diffusion-webui/models/VAE/x.pt'],
    [
      '/srv/acme-sd/models/Stable-diffusion/x.ckpt',
      '/home/user/stable-diffusion-webui/models/Stable-diffusion/x.ckpt',
    ],
    ['D:\\acme\\sd.next\\embeddings\\x.pt', 'C:\\Users\\user\\stable-diffusion-webui\\embeddings\\x.pt'],
    ['D:/My AI/webui_forge/models/Lora/x.pt', 'C:/Users/user/webui_forge/models/Lora/x.pt'],
    ['D:\\\\acme\\\\webui\\\\x', 'C:\\\\Users\\\\user\\\\webui\\\\x'],
    ['/file=%2Fmnt%2Facme%2Fwebui%2Fx.png', '/file=%2Fhome%2Fuser%2Fwebui%2Fx.png'],
    ['\\\\nas\\acme\\webui\\x', 'C:\\Users\\user\\webui\\x'],
    [
      'File "/opt/acme/sd/modules/api/api.py", line 3',
      'File "/home/user/stable-diffusion-webui/modules/api/api.py", line 3',
    ],
    ['/home/ann/clients/acme/stable-diffusion-webui/x', '/home/user/stable-diffusion-webui/x'],
    ['/a/webui/x /b/webui/y', '/home/user/webui/x /home/user/webui-2/y'],
    ['models/Stable-diffusion/x.ckpt, /models/Lora/x'],
    ['/usr/lib/python3.10/site-packages/torch/nn/modules/conv.py'],
    ['https://github.com/AUTOMATIC1111/stable-diffusion-webui/models'],
    ['/sdapi/v1/sd-models, /controlnet/model_list'],
  ],
  'user-name': [
    ['/home/ann/x D:\\loras\\ann\\y', '/home/user/x D:\\loras\\user\\y'],
    ['/home/ann/x and "D:/Ann/y"', '/home/user/x and "D:/user/y"'],
    ['/home/user/x D:\\loras\\ann\\y'],
  ],
  'host-name': [
    ['http://anns-pc:7860/x', 'http://host1.example:7860/x'],
    ['https://sd.acme.lan and http://SD.acme.lan:1', 'https://host1.example and http://host1.example:1'],
    ['https://1a2b3c4d.gradio.live', 'https://host1.example'],
    ['wss://a-b-c.trycloudflare.com/queue/join', 'wss://host1.example/queue/join'],
    ['https:\\/\\/anns-pc.local\\/x', 'https:\\/\\/host1.example\\/x'],
    [
      'Linux anns-pc 5.15.0-91-generic #101-Ubuntu SMP',
      'Linux host1.example 5.15.0-91-generic #101-Ubuntu SMP',
    ],
    ['http://anns-pc:7860 and anns-pc alone', 'http://host1.example:7860 and host1.example alone'],
    ['\\\\nas\\pictures\\x.png', '\\\\host1.example\\pictures\\x.png'],
    [
      'http://localhost:7860, http://127.0.0.1:1, http://app.example, http://example.com, http://host.docker.internal',
    ],
    ['https://github.com/x, https://huggingface.co/x, https://civitai.com/x'],
    ['torch.internal, scripts.local, Linux-5.15.0-91-generic-x86_64-with-glibc2.35'],
  ],
  'ip-address': [
    ['http://192.168.1.20:7860', 'http://192.0.2.1:7860'],
    ['192.168.1.20 and 192.168.1.21', '192.0.2.1 and 192.0.2.2'],
    [
      'INFO:     10.0.0.5:53412 - "POST /sdapi/v1/txt2img HTTP/1.1" 200',
      'INFO:     192.0.2.1:53412 - "POST /sdapi/v1/txt2img HTTP/1.1" 200',
    ],
    ['client 84.17.2.9 connected', 'client 192.0.2.1 connected'],
    ['http://[fd12:3456:789a::1]:7860', 'http://[2001:db8::1]:7860'],
    ['on fe80::1c2d:3e4f:5a6b:7c8d%eth0', 'on 2001:db8::1'],
    ['127.0.0.1:7860, 0.0.0.0:7860, [::1]:7860, 192.0.2.7, 2001:db8::7:8:9'],
    ['nvidia-cudnn-cu12==8.9.2.26 nvidia-curand-cu12 10.3.2.106, "10.3.2.106", version 192.168.1.1'],
    ['Chrome/120.0.0.0, 1.10.1, 2.0.1.1-rc'],
    ['face::1, [cat:dog:0.5], 12:34:56, a1:b2:c3:d4:e5:f6, std::vector'],
  ],
  email: [
    ['ann.smith+sd@acme-studios.com', 'someone@example.com'],
    ['<ann@acme.de>, Bob <bob@acme.de>', '<someone@example.com>, Bob <someone2@example.com>'],
    ['?user=ann%40acme.de&x=1', '?user=someone%40example.com&x=1'],
    ['mailto:Ann@acme.de or ann@acme.de', 'mailto:someone@example.com or someone@example.com'],
    ['user@asdf.com, you@example.com, a@b.example, git@github.com:a/b.git, noreply@github.com'],
    ['swagger-ui-dist@5.9.0, redoc@next/bundles/redoc.js, picture@2x.png, style@v2.safetensors'],
    ['x.safetensors@https://civitai.com/api/download/models/1'],
    ['(masterpiece:1.2), by @wlop, <lora:style@1:0.8>, @_@, 100% @ f/1.8'],
  ],
};

describe.each(Object.entries(texts))('%s', (rule, table) => {
  test.each(table)('%s', (before, after = before) => {
    const redactor = createRedactor(createRules({ only: [rule, 'home-path'] }));
    expect(redactor.text(before)).toBe(after);
    expect(createRedactor().text(redactor.text(before))).toBe(after);
  });
});

test('no text that looks like a secret is one to any rule', () => {
  const near = Object.values(texts).flatMap((table) => table.filter(([, after]) => after === undefined));
  expect(near.length).toBeGreaterThan(30);
  for (const [text] of near) expect([text, findSecrets(text)]).toEqual([text, []]);
});

const headers: [RuleName, Record<string, string>, Record<string, string>?][] = [
  [
    'authorization',
    { authorization: 'Basic YW5uOmh1bnRlcjI=' },
    { authorization: 'Basic dGVzdC11c2VyOnRlc3QtcGFzc3dvcmQ=' },
  ],
  [
    'authorization',
    { 'Proxy-Authorization': 'basic  YW5uOmh1bnRlcjI=' },
    { 'Proxy-Authorization': 'basic  dGVzdC11c2VyOnRlc3QtcGFzc3dvcmQ=' },
  ],
  ['authorization', { authorization: 'Bearer abc' }, { authorization: 'Bearer redacted' }],
  [
    'authorization',
    { authorization: 'Digest username="ann", response="9f"' },
    { authorization: 'Digest redacted' },
  ],
  ['authorization', { authorization: 'abc' }, { authorization: 'redacted' }],
  ['authorization', { authorization: 'Basic dXNlcjpzZWNyZXQ=' }],
  ['authorization', { authorization: 'Basic !!!' }],
  [
    'cookie',
    { cookie: 'access-token=4f9Q; theme="dark"' },
    { cookie: 'access-token=redacted; theme="redacted2"' },
  ],
  [
    'cookie',
    { 'set-cookie': 'a=4f9Q; Path=/; Max-Age=60; HttpOnly' },
    { 'set-cookie': 'a=redacted; Path=/; Max-Age=60; HttpOnly' },
  ],
  ['cookie', { 'set-cookie': 'a=; Max-Age=0' }],
  [
    'host-name',
    { 'set-cookie': 'a=redacted; Domain=.sd.acme.com' },
    { 'set-cookie': 'a=redacted; Domain=.host1.example' },
  ],
  ['api-key', { 'x-api-key': 'abc' }, { 'x-api-key': 'redacted' }],
  [
    'api-key',
    { 'Api-Key': 'abc', 'x-auth-token': 'def', 'x-goog-api-key': 'abc' },
    { 'Api-Key': 'redacted', 'x-auth-token': 'redacted2', 'x-goog-api-key': 'redacted' },
  ],
  ['host-name', { host: 'anns-pc:7860' }, { host: 'host1.example:7860' }],
  [
    'host-name',
    { origin: 'https://sd.acme.com', referer: 'https://sd.acme.com/?x=1' },
    { origin: 'https://host1.example', referer: 'https://host1.example/?x=1' },
  ],
  ['host-name', { origin: 'https://github.com' }],
  ['host-name', { origin: 'null' }],
  [
    'ip-address',
    { 'x-forwarded-for': '10.0.0.7, 172.18.0.1' },
    { 'x-forwarded-for': '192.0.2.1, 192.0.2.2' },
  ],
  [
    'ip-address',
    { forwarded: 'for="[fd00::7:8]:4711";by=10.0.0.1' },
    { forwarded: 'for="[2001:db8::1]:4711";by=192.0.2.1' },
  ],
  ['ip-address', { host: '10.0.0.7:7860' }, { host: '192.0.2.1:7860' }],
  ['user-name', { 'remote-user': 'ann' }, { 'remote-user': 'test-user' }],
  ['email', { 'x-forwarded-email': 'ann@acme.de' }, { 'x-forwarded-email': 'someone@example.com' }],
  [
    'host-name',
    {
      host: '127.0.0.1:7860',
      origin: 'http://localhost:5173',
      'content-type': 'application/json',
      server: 'uvicorn',
    },
  ],
];

describe('headers', () => {
  test.each(headers)('%s: %j', (rule, before, after = before) => {
    const clean = createRedactor(createRules({ only: [rule] })).headers(before);
    expect(clean).toEqual(after);
    expect(createRedactor().headers(clean)).toEqual(clean);
  });
});

describe('createRules', () => {
  test('every rule has an example that it changes as it says', () => {
    const ownPlace: RuleName[] = [
      'cookie',
      'authorization',
      'api-key',
      'picture-author',
      'picture-position',
      'user-name',
      'install-path',
    ];
    for (const [rule, { before, after }] of Object.entries(redactionRules)) {
      if (!ownPlace.includes(rule as RuleName)) expect(createRedactor().text(before)).toBe(after);
    }
  });

  test('leaves what is allowed, whatever rule finds it', () => {
    const rules = createRules({ allow: ['ann:hunter2', 'sd.acme.lan', 'ann@acme.de', '192.168.1.20'] });
    const text = '--api-auth ann:hunter2 http://sd.acme.lan ann@acme.de 192.168.1.20';
    expect(createRedactor(rules).text(text)).toBe(text);
    expect(createRedactor(rules).text('--api-auth ann:other')).not.toContain('other');
  });

  test('takes rules in and out', () => {
    const text = '/home/ann/x ann@acme.de http://192.168.1.20';
    expect(createRedactor(createRules({ only: ['email'] })).text(text)).toBe(
      '/home/ann/x someone@example.com http://192.168.1.20',
    );
    expect(createRedactor(createRules({ without: ['email'] })).text(text)).toBe(
      '/home/user/x ann@acme.de http://192.0.2.1',
    );
    expect(() => createRules({ without: ['mail'] })).toThrow(UnknownRuleError);
  });
});

test('a finding says what and where, and never the secret', () => {
  const findings = findSecrets('mail to ann.smith@acme-studios.com');
  expect(findings).toEqual([
    { rule: 'email', where: '', excerpt: 'ann.sm…(26 characters)', rewritable: true },
  ]);
  expect(findSecrets('/home/ann')[0]?.excerpt).toBe('…(3 characters)');
});
