import type { SpectraOperationName } from '@nova/sdk/spectra/contract'

/** Why no caller can bring a cell about, for the cells where that is known. */
export function whyUnreachable(operation: SpectraOperationName, status: number): string | null {
  return operation === 'getCurrentRelease' && status === 403
    ? 'only a site that never published anything answers it'
    : null
}
