export type { BasicAuth } from './base-url.ts';
export type { CheckReport, SetupProblem } from './check/check-report.ts';
export type { CheckOptions } from './check/check-server.ts';
export {
  createClient,
  type SdWebuiClient,
  type SdWebuiClientOptions,
} from './create-client.ts';
export type { Capabilities } from './detection/capabilities.ts';
export type { DetectedServer } from './detection/detect-server.ts';
export type { ServerKind } from './detection/server-kind.ts';
export type { Command } from './endpoints/create-commands.ts';
export type { Read } from './endpoints/create-reads.ts';
export type { ExtraBatchImagesRequest, ExtraSingleImageRequest, Extras } from './endpoints/extras.ts';
export type { Img2Img, Img2ImgRequest } from './endpoints/img2img.ts';
export type { InternalEndpoints } from './endpoints/internal.ts';
export type { Interrogate, InterrogateRequest } from './endpoints/interrogate.ts';
export type { InterruptEndpoints } from './endpoints/interrupt.ts';
export type { ListEndpoints } from './endpoints/lists.ts';
export type { ModelEndpoints } from './endpoints/models.ts';
export type { Options, OptionsEndpoints, OptionsUpdate } from './endpoints/options.ts';
export type { PngInfo } from './endpoints/png-info.ts';
export type { Progress, ProgressEndpoints } from './endpoints/progress.ts';
export type { ServerEndpoints } from './endpoints/server.ts';
export type { SetupEndpoints } from './endpoints/setup.ts';
export type { TrainingEndpoints } from './endpoints/training.ts';
export type { Txt2Img, Txt2ImgRequest } from './endpoints/txt2img.ts';
export {
  AuthenticationError,
  HttpError,
  type HttpFailure,
  InvalidDataError,
  NetworkError,
  NotFoundError,
  OutOfMemoryError,
  ResponseShapeError,
  SdWebuiError,
  ServerError,
  TimeoutError,
  ValidationError,
  type ValidationIssue,
} from './errors/index.ts';
export type { components, paths } from './generated/schema.gen.ts';
export type { Cancellation } from './generation/cancellation.ts';
export type { Generate } from './generation/generate.ts';
export { GeneratedImage, type ImageFacts } from './generation/generated-image.ts';
export type { GenerationInfo } from './generation/generation-info.ts';
export type { GenerationOptions, GenerationProgress } from './generation/generation-options.ts';
export type { GenerationResult } from './generation/generation-result.ts';
export type { GenerationTask } from './generation/generation-task.ts';
export { createTaskId } from './generation/task-id.ts';
export type { ImageFormat } from './images/image-format.ts';
export type { AnyInstance, Available, InstanceTypes, NotOnThisServer } from './instance-types.ts';
export type { ImageInput } from './pictures/image-input.ts';
export { Picture } from './pictures/picture.ts';
export type { Call } from './transport/call.ts';
export type { Clock } from './transport/clock.ts';
export { createReplyCheck, type ReplySchema, type ReplySchemas } from './transport/reply-check.ts';
export type { ReplyCheck, RequestOptions } from './transport/send.ts';
export type { Reply, RequestBody } from './transport/wire.ts';
