import type { ErrorCodeSpec, OperationSpec } from '@nova/sdk/transfer/contract'

/** A service as data: what the runner judges answers by and counts coverage against. */
export interface ServiceContract {
  readonly service: string
  readonly operations: Readonly<Record<string, OperationSpec>>
  readonly errorCodes: Readonly<Record<string, ErrorCodeSpec>>
  /** JSON Schema 2020-12 document; a schema is found as `<$id>#/$defs/<name>`. */
  readonly schemas: { readonly $id: string; readonly $defs: Readonly<Record<string, unknown>> }
  readonly answers: AnswerRules
}

/** What every answer of the service itself keeps to, whatever the operation. */
export interface AnswerRules {
  /** Carries the id of the request, also copied to `error.request_id`; echoes what the caller sent. */
  readonly requestIdHeader: string
  /** Headers the service never sets. */
  readonly absentHeaders: readonly string[]
}
