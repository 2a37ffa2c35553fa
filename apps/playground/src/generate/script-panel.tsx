import { lazy, Suspense } from 'react';
import type { SettingsPage } from '../send-to/send-to.ts';
import type { FieldsProps } from './fields-props.ts';

const ScriptFields = lazy(async () => ({
  default: (await import('../scripts/script-fields.tsx')).ScriptFields,
}));

type Props = FieldsProps & { page: SettingsPage };

/** The forms of this server's scripts, which come after the form that everybody needs. */
export function ScriptPanel({ page, values, onChange }: Props) {
  return (
    <Suspense>
      <ScriptFields tab={page} value={values.scripts} onChange={(scripts) => onChange({ scripts })} />
    </Suspense>
  );
}
