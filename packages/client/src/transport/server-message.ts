import { isRecord } from './is-record.ts';
import { toIssueText } from './issue-text.ts';
import { validationIssues } from './validation-issues.ts';

/**
 * What a server's error body says, as one line. Every server of the family has its own shape, and some have several:
 *
 * - `{detail: "…"}` FastAPI, Forge; `{detail: [{loc, msg}]}` validation; `{detail: {msg, type}}` KoboldCpp
 * - `{error: "HTTPException", detail: "…"}` A1111, SD.Next: the server's own refusal
 * - `{error: "KeyError", errors: "'x'"}` A1111, SD.Next; `{error: "KeyError", message: "'x'"}` Forge: a Python error
 * - `{error: "…", message?: "…"}` stable-diffusion.cpp; `{error: {message: "…"}}` its OpenAI routes
 * - text, an HTML page, nothing
 */
export function serverMessage(body: unknown): string {
  if (typeof body === 'string') return textOf(body);
  if (!isRecord(body)) return '';
  const { error, detail, errors, message } = body;
  if (Array.isArray(detail)) return (validationIssues(body) ?? []).map(toIssueText).join('; ');
  const inner = isRecord(detail) ? detail : error;
  if (isRecord(inner)) return oneLine(text(inner.msg) || text(inner.message) || JSON.stringify(inner));
  const isRefusal = error === undefined || error === 'HTTPException';
  const words = isRefusal
    ? [text(detail) || text(errors) || text(message)]
    : [text(error), text(errors) || text(message) || text(detail)];
  return oneLine(words.filter(Boolean).join(': '));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** The words of a page without its markup; error pages are short, and what is long is no error message. */
function textOf(page: string): string {
  const isHtml = /^\s*</.test(page);
  const words = oneLine(isHtml ? page.replace(/<(head|style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ') : page);
  return words.length > 300 ? `${words.slice(0, 300)}…` : words;
}
