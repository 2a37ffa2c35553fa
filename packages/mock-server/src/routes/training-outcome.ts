import { asDict, isPyInt, type PyDict, type PyValue } from '../python/index.ts';
import { isTruthy, toNumber } from '../synthesise/generation/py-number.ts';
import { callFailure, type Signature } from './bind-arguments.ts';

export type Trainee = 'embedding' | 'hypernetwork';

/** What the server says when a training has ended, which here it does at the first check that fails. */
export function trainingOutcome(kind: Trainee, body: PyValue): string {
  const args = asDict(body);
  const error = callFailure(trainingSignature(kind), args)?.text ?? findTrainingFault(kind, args);
  // Both kinds say "embedding" (`train/bad`).
  return `train embedding complete: filename:  error: ${error}`;
}

/** The first of the server's checks that fails; the folder with the training pictures is never there. */
function findTrainingFault(kind: Trainee, args: PyDict): string {
  const checks: [isFine: boolean, fault: string][] = [
    [isTruthy(args.get(`${kind}_name`)), `${kind} not selected`],
    [isTruthy(args.get('learn_rate')), 'Learning rate is empty or 0'],
    [isPyInt(args.get('batch_size')), 'Batch size must be integer'],
    [toNumber(args.get('batch_size')) > 0, 'Batch size must be positive'],
    [isPyInt(args.get('gradient_step')), 'Gradient accumulation step must be integer'],
    [toNumber(args.get('gradient_step')) > 0, 'Gradient accumulation step must be positive'],
    [isTruthy(args.get('data_root')), 'Dataset directory is empty'],
  ];
  return checks.find(([isFine]) => !isFine)?.[1] ?? "Dataset directory doesn't exist";
}

/** What the server's two training functions want to be told (`train/bad`). */
function trainingSignature(kind: Trainee): Signature {
  return {
    name: `train_${kind}`,
    required: [
      'id_task',
      `${kind}_name`,
      'learn_rate',
      'batch_size',
      'gradient_step',
      'data_root',
      'log_directory',
      'training_width',
      'training_height',
      'varsize',
      'steps',
      'clip_grad_mode',
      'clip_grad_value',
      'shuffle_tags',
      'tag_drop_out',
      'latent_sampling_method',
      'use_weight',
      'create_image_every',
      `save_${kind}_every`,
      'template_filename',
      ...(kind === 'embedding' ? ['save_image_with_stored_embedding'] : []),
      'preview_from_txt2img',
      'preview_prompt',
      'preview_negative_prompt',
      'preview_steps',
      'preview_sampler_name',
      'preview_cfg_scale',
      'preview_seed',
      'preview_width',
      'preview_height',
    ],
  };
}
