import type { TransferContext } from '../context.ts'
import type { HasDefect } from '../defects.ts'
import { formatTimestamp } from '../state/format-timestamp.ts'
import type { ExportRow } from '../state/rows.ts'
import { describeExport } from './describe-export.ts'
import type { ExportRunner } from './export-runner.ts'
import { isTerminal } from './export-state.ts'

const keepAliveMs = 15_000
const encoder = new TextEncoder()

const frameOf = (row: ExportRow, has: HasDefect) =>
  `event: export\ndata: ${JSON.stringify(describeExport(row, has))}\nid: ${formatTimestamp(row.updated_at_ms)}\n\n`

/**
 * The states of an export as server-sent events: the present one at once, every later one as it comes,
 * the end after a terminal one. Leaving the stream early frees everything it holds.
 */
export function streamExport(
  context: TransferContext,
  runner: ExportRunner,
  row: ExportRow,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const frames: string[] = [frameOf(row, context.has)]
      let ended = isTerminal(row.status)
      let wake = () => {}
      const push = (frame: string) => {
        frames.push(frame)
        wake()
      }
      const unsubscribe = ended
        ? () => {}
        : runner.subscribe(row, () => {
            if (isTerminal(row.status)) ended = true
            push(frameOf(row, context.has))
          })
      let stopKeepAlive = () => {}
      const keepAlive = () => {
        stopKeepAlive = context.clock.deadline(keepAliveMs, () => {
          push(': keep-alive\n\n')
          keepAlive()
        })
      }
      if (!ended) keepAlive()
      const leave = () => {
        ended = true
        frames.length = 0
        stopKeepAlive()
        unsubscribe()
        wake()
      }
      signal?.addEventListener('abort', leave, { once: true })
      return {
        async next(): Promise<IteratorResult<Uint8Array>> {
          for (;;) {
            const frame = frames.shift()
            if (frame !== undefined) return { done: false, value: encoder.encode(frame) }
            if (ended) {
              leave()
              signal?.removeEventListener('abort', leave)
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
          signal?.removeEventListener('abort', leave)
          return { done: true, value: undefined }
        },
      }
    },
  }
}
