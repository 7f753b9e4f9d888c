import type { Quota } from '@nova/sdk/agents'
import { formatDuration } from '../format.ts'
import type { Output } from '../output.ts'

/** A call that goes in a moment is no news. */
const LOOK_EVERY_MS = 1000

/** Calls `look` again and again, for as long as anything else keeps the command going. */
type Repeat = (look: () => void, everyMs: number) => void

const repeat: Repeat = (look, everyMs) => void setInterval(look, everyMs).unref()

/** Says when calls have to wait for the quota, and when the service disagrees about it. */
export function watchQuota(quota: Quota | null, output: Pick<Output, 'note'>, again: Repeat = repeat): void {
  if (quota === null) return
  let isTold = false
  // Looked at, and not heard of: what other commands have used comes to be known only while a call waits already.
  again(() => {
    const { queued, waitMs } = quota.state()
    const waiting = queued.high + queued.normal + queued.low
    if (waiting === 0) isTold = false
    if (waiting === 0 || waitMs === 0 || isTold) return
    isTold = true
    output.note(`The quota of the key is used up: waiting ${formatDuration(waitMs)}.`, { waitMs: Math.ceil(waitMs) })
  }, LOOK_EVERY_MS)
  quota.observe((event) => {
    if (event.type === 'disagreement') {
      const { waitMs } = quota.state()
      // The call that was refused waits for its next try, and not in the queue: nothing else would tell of it.
      isTold = waitMs > 0
      const waits = isTold ? ` Calls go on in ${formatDuration(waitMs)}.` : ''
      output.note(
        `The service refused a call for its quota: others with the same key have made ${event.foreign} calls.${waits}`,
        { foreign: event.foreign, waitMs: Math.ceil(waitMs) },
      )
    }
    if (event.type === 'store-failed')
      output.note('The state folder cannot be used: the calls of other commands are not counted.', { why: event.why })
  })
}
