import { type components, operations, type TransferOperationName } from '@nova/sdk/transfer/contract'
import { canonicalJson } from '../canonical-json.ts'
import type { CallInput, Seen } from '../check.ts'
import type { TransferContext } from './transfer-check.ts'

type Schemas = components['schemas']

/** Body of success by operation. */
export interface Successes {
  readonly initiateUpload: Schemas['InitiateUploadResponse']
  readonly signUploadParts: Schemas['SignPartsResponse']
  readonly introspectUpload: Schemas['UploadIntrospectionResponse']
  readonly completeUpload: Schemas['CompleteUploadResponse']
  readonly abortUpload: Schemas['AbortUploadResponse']
  readonly presignDownload: Schemas['PresignDownloadResponse']
  readonly createExport: Schemas['ExportResource']
  readonly listExports: Schemas['ExportListResponse']
  readonly getExport: Schemas['ExportResource']
  readonly cancelExport: Schemas['ExportResource']
  readonly getCapabilities: Schemas['CapabilitiesResponse']
  readonly getTransferCapabilities: Schemas['TransferCapabilitiesResponse']
  readonly planResources: Schemas['ResourcePlanResponse']
  readonly getReleaseInfo: Schemas['ReleaseInfoResponse']
  readonly healthLive: Schemas['HealthResponse']
  readonly healthReady: Schemas['ReadinessResponse']
  readonly metricsSummary: Schemas['MetricsSummaryResponse']
}

/** Calls an operation that has to succeed and gives its body, whose form the call itself has looked at. */
export async function succeed<Operation extends TransferOperationName>(
  context: TransferContext,
  operation: Operation,
  input?: CallInput,
): Promise<Successes[Operation]> {
  const seen = await context.call(operation, input)
  wantSuccess(context, operation, seen)
  return seen.json as Successes[Operation]
}

export function wantSuccess(context: TransferContext, operation: TransferOperationName, seen: Seen): void {
  const { success } = operations[operation]
  context.want(seen.status === success, `${operation} answers ${success}`, `${seen.status} ${seen.text}`)
}

export interface Refusal {
  readonly status: number
  readonly code: string
  /** A piece of the message that callers are known to look for. */
  readonly message?: RegExp
  /** Exactly these details. */
  readonly details?: Readonly<Record<string, unknown>>
}

interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

/** Calls an operation that has to be refused in just this way, and gives the details. */
export async function refuse(
  context: TransferContext,
  operation: TransferOperationName,
  input: CallInput,
  want: Refusal,
): Promise<ErrorBody['details']> {
  const seen = await context.call(operation, input)
  return wantRefusal(context, seen, want)
}

export function wantRefusal(context: TransferContext, seen: Seen, want: Refusal): ErrorBody['details'] {
  const error = (seen.json as { error?: ErrorBody } | undefined)?.error
  context.want(
    seen.status === want.status && error?.code === want.code,
    `the answer is ${want.status} ${want.code}`,
    `${seen.status} ${seen.text}`,
  )
  const { message = /(?:)/, details } = want
  context.want(message.test(error.message), `error.message has ${message}`, error.message)
  if (details)
    context.want(
      sameJson(error.details, details),
      `error.details is ${JSON.stringify(details)}`,
      JSON.stringify(error.details),
    )
  return error.details
}

/** A domain refusal of a request that fits the contract. */
export const invalid = (want: Omit<Refusal, 'status' | 'code'> = {}): Refusal => ({
  status: 422,
  code: 'invalid_request',
  ...want,
})

/** Equality of JSON values, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
