import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ConnectionNotice } from '../connection/connection-notice.tsx';
import { useSamplers, useSchedulers } from '../connection/use-instance.ts';
import { describeError } from '../errors/describe-error.ts';
import { bringIntoView } from './bring-into-view.ts';
import { checkForm } from './check-form.ts';
import { chooseFromLists, type InstanceLists } from './choose-from-lists.ts';
import { fieldMessages } from './field-messages.ts';
import { GenerateForm } from './generate-form.tsx';
import classes from './generate-page.module.css';
import { ResultPanel } from './result-panel.tsx';
import { toRequest } from './to-request.ts';
import { useForm } from './use-form.ts';
import { useGeneration } from './use-generation.ts';

/** Prompt to picture. */
export function GeneratePage() {
  const queries = useQueryClient();
  const result = useRef<HTMLDivElement>(null);
  const form = useForm();
  const lists: InstanceLists = {
    samplers: useSamplers().data?.map(({ name }) => name),
    schedulers: useSchedulers().data?.map(({ label }) => label),
  };
  const values = chooseFromLists(form.values, lists);
  const generation = useGeneration((error) => {
    form.mark(fieldMessages(error));
    const { kind } = describeError(error);
    if (kind === 'no-answer' || kind === 'sign-in') void queries.invalidateQueries();
  });
  const lastSeed = generation.result?.images.find(({ kind }) => kind === 'result')?.seed;

  const isRunning = generation.run.phase === 'running';
  useEffect(() => {
    if (isRunning) bringIntoView(result.current);
  }, [isRunning]);

  function submit() {
    const messages = checkForm(values);
    form.mark(messages);
    if (Object.keys(messages).length > 0) return;
    generation.generate(toRequest(values));
  }

  return (
    <div className={classes.page}>
      <div className={classes.notice}>
        <ConnectionNotice />
      </div>
      <div className={classes.form}>
        <GenerateForm
          ref={form.ref}
          lists={lists}
          values={values}
          messages={form.messages}
          run={generation.run}
          lastSeed={lastSeed}
          onChange={form.change}
          onSubmit={submit}
          onInterrupt={generation.interrupt}
        />
      </div>
      <div ref={result} className={classes.result}>
        <ResultPanel
          run={generation.run}
          result={generation.result}
          onReuseSeed={(seed) => form.change({ seed })}
        />
      </div>
    </div>
  );
}
