import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { readInfotext, writePngText } from '@sdwebui/client/images';
import { drawPng } from '../scenarios/draw-png.ts';
import { findPicture } from '../src/compare/find-picture.ts';

/**
 * Makes a fixture of a recording: `tsx scripts/shrink-recording.ts FILE.har OUT.har.gz`. Every PNG in it becomes a grey one of the
 * same size with the same infotext; all else stays as it was recorded.
 */
async function shrinkRecording(file: string, out: string): Promise<void> {
  const har = JSON.parse(readFileSync(file, 'utf8'));
  har.log.comment = `${basename(file)} with its PNGs painted grey`;
  for (const { request, response } of har.log.entries) {
    if (request.postData?.text) request.postData.text = await shrinkText(request.postData.text);
    if (response.content.text) response.content.text = await shrinkText(response.content.text);
  }
  writeFileSync(out, gzipSync(JSON.stringify(har), { level: 9 }));
}

async function shrinkText(text: string): Promise<string> {
  const found = new Set(text.match(/iVBORw0KGgo[A-Za-z0-9+/]{200,}={0,2}/g) ?? []);
  let result = text;
  for (const base64 of found) result = result.replaceAll(base64, await paintGrey(base64));
  return result;
}

async function paintGrey(base64: string): Promise<string> {
  const picture = findPicture(base64);
  if (picture?.format !== 'png' || !picture.size) return base64;
  const grey = drawPng(picture.size.width, picture.size.height, () => 128);
  const infotext = await readInfotext(picture.bytes);
  if (infotext === undefined) return grey;
  return Buffer.from(writePngText(Buffer.from(grey, 'base64'), 'parameters', infotext)).toString('base64');
}

const [file, out] = process.argv.slice(2);
if (!file || !out) throw new Error('Give a recording and the file to write: FILE.har OUT.har.gz');
await shrinkRecording(file, out);
