import {
  type ErrorCodeSpec,
  type OperationSpec,
  errorCodes as publishedCodes,
  operations as publishedOperations,
} from '@nova/sdk/spectra/contract'

export type { OperationSpec } from '@nova/sdk/spectra/contract'

export const operations: Readonly<Record<string, OperationSpec>> = publishedOperations

export const errorCodes: Readonly<Record<string, ErrorCodeSpec>> = publishedCodes
