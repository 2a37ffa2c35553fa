import { GenerateError, type InstanceSource } from '../generate/index.ts';

type Given = { [Name in 'url' | 'instance' | 'spec' | 'user' | 'password']?: string | undefined };

/** The source that the flags name. @throws GenerateError when they name none, or several, or half a login */
export function toSource({ url, instance, spec, user, password }: Given): InstanceSource {
  if ([url, instance, spec].filter(Boolean).length > 1) {
    throw new GenerateError('Give one of --url, --instance and --spec.');
  }
  if ((user === undefined) !== (password === undefined)) {
    throw new GenerateError('--user and --password go together.');
  }
  if (!url && user !== undefined && (instance || spec)) {
    throw new GenerateError('--user and --password go with --url; a file wants no login.');
  }
  if (instance) return { kind: 'folder', folder: instance };
  if (spec) return { kind: 'spec', file: spec };
  if (!url) {
    throw new GenerateError(
      'From where? Add --url http://127.0.0.1:7860 (a running server), --instance FOLDER or --spec FILE.',
    );
  }
  const auth = user === undefined ? undefined : { username: user, password: password ?? '' };
  return { kind: 'server', url, auth };
}
