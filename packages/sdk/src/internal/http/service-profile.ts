import type { NovaError, NovaErrorInit } from '../errors.ts'
import type { ErrorCodeSpec, OperationSpec } from '../operation.ts'
import type { Answer } from './answer.ts'
import type { PipelineCode } from './pipeline-codes.ts'
import type { BodyText } from './read-body.ts'

/**
 * Reads one answer: who spoke, and what they said. Pure.
 *
 * @param latencyMs How long it took until the answer began.
 */
export type JudgeAnswer = (
  operation: OperationSpec,
  status: number,
  body: BodyText,
  headers: Headers,
  latencyMs?: number,
) => Answer

/** What the shared pipeline has to know about the service it speaks to. */
export interface ServiceProfile {
  readonly service: string
  /** The generated table of the codes on the wire. */
  readonly errorCodes: Readonly<Record<string, ErrorCodeSpec>>
  readonly judge: JudgeAnswer
  /** The service answers no preflight, so that pages of other origins may send no header of ours: no request id travels. */
  readonly hasNoPreflight?: true
  /** The largest success that is read, bytes. @default 16 MiB */
  readonly successLimitBytes?: number
  /**
   * How long the body of a failure is waited for, milliseconds, where it often does not arrive: its status has been told.
   * @default as long as the attempt may take
   */
  readonly failureBodyTimeoutMs?: number
  /** Makes an error of this service. The code is one of the pipeline's or a key of `errorCodes`. */
  readonly fail: (
    init: Omit<NovaErrorInit<PipelineCode>, 'service' | 'kind'> & { kind?: NovaError['kind'] },
  ) => NovaError
}
