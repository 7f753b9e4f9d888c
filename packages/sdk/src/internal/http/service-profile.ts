import type { NovaError, NovaErrorInit } from '../errors.ts'
import type { ErrorCodeSpec, OperationSpec } from '../operation.ts'
import type { Answer } from './answer.ts'
import type { BodyText } from './read-body.ts'

/** Codes the pipeline raises by itself. Every service's own union contains them. */
export type PipelineCode =
  | 'network_error'
  | 'attempt_timeout'
  | 'total_timeout'
  | 'retry_after_too_long'
  | 'unexpected_body'
  | 'body_too_large'
  | 'body_truncated'
  | 'response_invalid'
  | 'unrecognized_error'
  | 'gateway_rejected'
  | 'waf_body_limit'
  | 'redirect_refused'
  | 'unknown_route'
  | 'access_token_missing'
  | 'access_token_malformed'
  | 'access_token_unavailable'
  | 'invalid_options'

/** Reads one answer: who spoke, and what they said. Pure. */
export type JudgeAnswer = (operation: OperationSpec, status: number, body: BodyText, headers: Headers) => Answer

/** What the shared pipeline has to know about the service it speaks to. */
export interface ServiceProfile {
  readonly service: string
  /** The generated table of the codes on the wire. */
  readonly errorCodes: Readonly<Record<string, ErrorCodeSpec>>
  readonly judge: JudgeAnswer
  /** Makes an error of this service. The code is one of the pipeline's or a key of `errorCodes`. */
  readonly fail: (
    init: Omit<NovaErrorInit<PipelineCode>, 'service' | 'kind'> & { kind?: NovaError['kind'] },
  ) => NovaError
}
