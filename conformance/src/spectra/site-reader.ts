import type { SpectraOperationName } from '@nova/sdk/spectra/contract'
import type { Seen } from '../check.ts'
import type { ListedNova, SpectraContext } from './spectra-check.ts'

/** No document is nearly as large; bundles are asked for their length first. */
const bodyLimitBytes = 256 * 2 ** 20

/** Files of the release, each read once in a run, by whichever check needs it first. */
export interface SiteReader {
  read(context: SpectraContext, operation: SpectraOperationName, nova?: Pick<ListedNova, 'nova_id'>): Promise<Seen>
}

/** @param releaseId of the release all of them are of */
export function createSiteReader(releaseId: string): SiteReader {
  const known = new Map<string, Promise<Seen>>()
  return {
    read(context, operation, nova) {
      const key = `${operation} ${nova?.nova_id ?? ''}`
      const before = known.get(key)
      if (before) return before
      const path = { release_id: releaseId, ...(nova && { nova_id: nova.nova_id }) }
      // What is wrong with it is the finding of the check that looks at this document, not of whoever comes first.
      const seen = context.call(operation, { path }, { conforming: false, bodyLimitBytes })
      known.set(key, seen)
      // No answer today may be one for the next check.
      seen.catch(() => known.delete(key))
      return seen
    },
  }
}
