import type { EdfiContext } from '../context.ts'
import { lastRunOfJob } from './runs-of-job.ts'
import { updatesOfJob } from './updates-of-job.ts'

const keepAliveMs = 15_000
const encoder = new TextEncoder()

/**
 * The reports of the last run of a job as server-sent events: the whole list at once and again after each report,
 * the end after a list with `done` in it. Leaving the stream early frees everything it holds.
 */
export function streamUpdates(
  context: Pick<EdfiContext, 'state' | 'clock' | 'has'>,
  jobId: number,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> {
  const { state, clock, has } = context
  const updates = () => lastRunOfJob(state, jobId)?.updates ?? []
  const isOver = () => !has('edfi-events-endless') && updates().some(({ action }) => action === 'done')
  let told = updates().length

  function frame(from = 0): string {
    const list = updatesOfJob(context, jobId)
    const fresh = updates().slice(from)
    return `event: updates\ndata: ${JSON.stringify(from > 0 ? fresh : list)}\nid: ${updates().length}\n\n`
  }

  return {
    [Symbol.asyncIterator]() {
      const frames: string[] = has('edfi-events-late') ? [] : [frame()]
      let hasEnded = isOver()
      let wake = () => {}
      const push = (text: string) => {
        frames.push(text)
        wake()
      }
      const unwatch = hasEnded
        ? () => {}
        : state.runs.watch(() => {
            if (updates().length === told) return
            const before = told
            told = updates().length
            hasEnded = isOver()
            if (told > 0) push(frame(has('edfi-events-only-fresh') ? before : 0))
          })
      let stopKeepAlive = () => {}
      const keepAlive = () => {
        stopKeepAlive = clock.deadline(keepAliveMs, () => {
          push(': keep-alive\n\n')
          keepAlive()
        })
      }
      if (!hasEnded) keepAlive()
      const leave = () => {
        hasEnded = true
        frames.length = 0
        stopKeepAlive()
        unwatch()
        signal?.removeEventListener('abort', leave)
        wake()
      }
      signal?.addEventListener('abort', leave, { once: true })
      return {
        async next(): Promise<IteratorResult<Uint8Array>> {
          for (;;) {
            const text = frames.shift()
            if (text !== undefined) return { done: false, value: encoder.encode(text) }
            if (hasEnded) {
              leave()
              return { done: true, value: undefined }
            }
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          }
        },
        // Not a generator: its return() would wait for a next() that may never come.
        async return(): Promise<IteratorResult<Uint8Array>> {
          leave()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
