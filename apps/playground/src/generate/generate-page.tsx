import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { ConnectionNotice } from '../connection/connection-notice.tsx';
import { useHiresUpscalers, useSamplers, useSchedulers } from '../connection/use-instance.ts';
import { describeError } from '../errors/describe-error.ts';
import { useLatestResults } from '../results/use-latest-results.ts';
import type { ScriptInfo } from '../scripts/script-info.ts';
import { useScriptInfo } from '../scripts/use-script-info.ts';
import { type SettingsPage, useSentSettings } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import type { Order } from '../tasks/task.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import { bringIntoView } from './bring-into-view.ts';
import { checkForm } from './check-form.ts';
import { chooseFromLists, type InstanceLists } from './choose-from-lists.ts';
import { fieldMessages } from './field-messages.ts';
import type { FieldsProps } from './fields-props.ts';
import type { FormValues } from './form-values.ts';
import { GenerateForm } from './generate-form.tsx';
import classes from './generate-page.module.css';
import { ResultPanel } from './result-panel.tsx';
import { toFormValues } from './to-form-values.ts';
import { type Form, useForm } from './use-form.ts';
import { withScripts } from './with-scripts.ts';

const noScriptInfo: readonly ScriptInfo[] = [];

type Props = {
  page: SettingsPage;
  /** What the form asks for; nothing when it must say first what is missing. */
  toOrder(values: FormValues, form: Form): Order | undefined;
  /** What only this page has: above the prompts, and below the sizes. */
  picture?: (fields: FieldsProps, form: Form) => ReactNode;
  passes?: (fields: FieldsProps) => ReactNode;
};

/** A form and what comes of it. */
export function GeneratePage({ page, toOrder, picture, passes }: Props) {
  const queries = useQueryClient();
  const { queue } = useWorkspace();
  const { current, ending } = useStore(queue.state);
  const result = useRef<HTMLDivElement>(null);
  const form = useForm(page);
  const lists: InstanceLists = {
    samplers: useSamplers().data?.map(({ name }) => name),
    schedulers: useSchedulers().data?.map(({ label }) => label),
    upscalers: useHiresUpscalers().data,
  };
  const { data: scripts = noScriptInfo } = useScriptInfo(page);
  const values = chooseFromLists(form.values, lists);
  const lastSeed = useLatestResults(page).find(({ kind }) => kind === 'result')?.seed ?? undefined;
  const fields = { values, messages: form.messages, specOf: form.specOf, onChange: form.change };

  useSentSettings(page, (infotext) => form.change(toFormValues(infotext)));

  const isRunning = current !== undefined;
  useEffect(() => {
    if (isRunning) bringIntoView(result.current);
  }, [isRunning]);

  const error = ending?.kind === 'failed' && ending.task.page === page ? ending.error : undefined;
  const onFailed = useEffectEvent((failed: unknown) => {
    form.mark(fieldMessages(failed));
    const { kind } = describeError(failed);
    if (kind === 'no-answer' || kind === 'sign-in') void queries.invalidateQueries();
  });
  useEffect(() => {
    if (error !== undefined) onFailed(error);
  }, [error]);

  function submit() {
    const messages = checkForm(page, values);
    form.mark(messages);
    if (Object.keys(messages).length > 0) return;
    const order = toOrder(values, form);
    if (order) queue.add(withScripts(order, values.scripts, scripts));
  }

  return (
    <div className={classes.page} data-has-picture={picture ? true : undefined}>
      <div className={classes.notice}>
        <ConnectionNotice />
      </div>
      <div className={classes.form}>
        <GenerateForm
          {...fields}
          page={page}
          ref={form.ref}
          lists={lists}
          lastSeed={lastSeed}
          onSubmit={submit}
          picture={picture?.(fields, form)}
          passes={passes?.(fields)}
        />
      </div>
      <div ref={result} className={classes.result}>
        <ResultPanel page={page} onReuseSeed={(seed) => form.change({ seed })} />
      </div>
    </div>
  );
}
