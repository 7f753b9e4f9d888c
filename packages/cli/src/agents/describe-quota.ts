import type { QuotaState } from '@nova/sdk/agents'
import { formatDuration } from '../format.ts'

/** How far the quota of a key is used up, in a line. */
export function describeQuota({
  calls,
  windowMs,
  budget,
  used,
  foreign,
  elsewhere,
  waitMs,
  sharing,
}: QuotaState): string {
  const taken = [
    elsewhere > 0 ? `${elsewhere} by other commands` : '',
    foreign > 0 ? `${foreign} by others with the same key` : '',
  ].filter(Boolean)
  return [
    `${used} of ${calls} calls in ${formatDuration(windowMs)} used${taken.length === 0 ? '' : ` (${taken.join(', ')})`}`,
    budget < calls ? `only ${budget} made use of, as the service refused some` : '',
    waitMs > 0 ? `the next call waits ${formatDuration(waitMs)}` : '',
    sharingWords[sharing],
  ]
    .filter(Boolean)
    .join('; ')
}

const sharingWords: Readonly<Record<QuotaState['sharing'], string>> = {
  process: 'counted by this command alone',
  machine: 'counted for this machine',
  store_failing: 'counted by this command alone: the state folder cannot be used',
}
