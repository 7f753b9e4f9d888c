import type { BundleEvent, BundleProgress } from '@nova/sdk/spectra'
import { formatBytes, formatDuration } from '../format.ts'
import type { Output } from '../output.ts'

/** Shows how far a bundle is, and what else happens on the way. */
export function createFetchView(output: Output, name: string) {
  return {
    onProgress({ phase, files: filesDone, totalFiles: filesInAll, ...progress }: BundleProgress): void {
      // A bundle out of the cache has no length until it is there; nothing comes that could be counted.
      output.progress(name, { ...progress, filesDone, filesInAll, totalBytes: progress.totalBytes ?? 0, state: phase })
    },
    observe(event: BundleEvent): void {
      const text = describeEvent(event)
      if (text !== null) output.note(text, { event: { ...event } })
    },
  }
}

/** What an event means to who waits for the bundle; null for what need not be told. */
export function describeEvent(event: BundleEvent): string | null {
  switch (event.type) {
    case 'resumed':
      return `Going on after ${formatBytes(event.bytes)} that an earlier run left.`
    case 'restarted':
      return 'What an earlier run left is of no use any more: beginning anew.'
    case 'retry':
      return `Broke off at byte ${event.position} (${event.status === null ? event.reason : `status ${event.status}`}); again in ${formatDuration(event.delayMs)}.`
    case 'range_ignored':
      return 'The site sends the bundle as a whole only: it cannot be resumed there.'
    case 'resumed_bytes_wrong':
      return 'What an earlier run left does not fit the rest: fetching all of it anew.'
    case 'waiting_for_cache':
      return 'Another process fetches the same bundle: waiting for it.'
    case 'cache_entry_wrong':
      return 'The bundle in the cache is not what it was: fetching it anew.'
    default:
      return null
  }
}
