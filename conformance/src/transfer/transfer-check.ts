import type { components, TransferOperationName } from '@nova/sdk/transfer/contract'
import type { Check, CheckContext } from '../check.ts'

type Schemas = components['schemas']

/** What was learnt about a deployment before the first check. */
export interface TransferFacts {
  readonly capabilities: Schemas['TransferCapabilitiesResponse']
  readonly thresholdBytes: number
  readonly maxUploadBytes: number
  /** What a file of exactly the threshold is cut into. */
  readonly partSizeBytes: number
  /** Smallest part the store takes that is not the last one. */
  readonly storePartFloorBytes: number
  /** Signing calls one upload may make. */
  readonly signBudget: number
  /** Parts one signing call takes. */
  readonly batchHint: number
  readonly exportsEnabled: boolean
  readonly checksumMode: Schemas['TransferCapabilitiesResponse']['checksum_mode']
  /** Beginning of the keys of uploads of the caller, `uploads/<scope>/`. */
  readonly keyPrefix: string
  /** Where presigned URLs lead; null when none was to be had. */
  readonly storageOrigin: string | null
  /** An origin whose pages may call the service; null when none is known. */
  readonly pageOrigin: string | null
}

export type TransferContext = CheckContext<TransferOperationName, TransferFacts>
export type TransferCheck = Check<TransferOperationName, TransferFacts>
