import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../connection/connection.tsx';
import { createStore, useStore } from '../store/store.ts';
import {
  changeDraft,
  checkDrafts,
  type Drafts,
  type OptionMessages,
  toOptionMessages,
  toUpdate,
} from './drafts.ts';
import type { Option } from './option.ts';

/** Drafts outlive the page, and belong to one server. */
const kept = createStore<{ server: string; drafts: Drafts }>({ server: '', drafts: {} });

const none: Drafts = {};

export type SaveState = { phase: 'idle' | 'saving' | 'saved' } | { phase: 'failed'; error: unknown };

/** What was changed and not saved, and its saving. */
export function useOptionDrafts(options: readonly Option[]) {
  const client = useClient();
  const queries = useQueryClient();
  const { server, drafts: all } = useStore(kept);
  const drafts = server === client.baseUrl ? all : none;
  const [messages, setMessages] = useState<OptionMessages>({});
  const [state, setState] = useState<SaveState>({ phase: 'idle' });

  const keep = (next: Drafts) => kept.set({ server: client.baseUrl, drafts: next });

  async function save(): Promise<void> {
    const wrong = checkDrafts(drafts, options);
    setMessages(wrong);
    if (Object.keys(wrong).length > 0) return;
    const update = toUpdate(drafts, options);
    setState({ phase: 'saving' });
    try {
      await client.setOptions(update);
      const { drafts: now } = kept.get();
      // What was changed anew meanwhile is not saved.
      keep(Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== drafts[key])));
      setState({ phase: 'saved' });
    } catch (error) {
      setMessages(toOptionMessages(error, update));
      setState({ phase: 'failed', error });
    }
    // Of several, the server may have taken those before the one that it refused.
    await queries.invalidateQueries({ queryKey: [client.baseUrl] });
  }

  return {
    drafts,
    messages,
    state,
    change(option: Option, value: unknown) {
      keep(changeDraft(drafts, option, value));
      const { [option.key]: _, ...others } = messages;
      setMessages(others);
      if (state.phase === 'saved') setState({ phase: 'idle' });
    },
    discard() {
      keep({});
      setMessages({});
      setState({ phase: 'idle' });
    },
    save,
  };
}
