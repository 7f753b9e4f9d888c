import type { Clock } from '../../../engine/clock.ts'

const keptLines = 10_000
const idleMs = 6000
const lookMs = 1000

/** What machines wrote, by node. In memory. */
export interface NodeLogs {
  write(key: string, line: string): void
  /** The last lines as one text. */
  tail(key: string, count: number): string
  /** The last lines and those that follow, until nothing came for about six seconds. */
  follow(key: string, count: number, signal: AbortSignal | undefined): AsyncIterable<Uint8Array>
  erase(key: string): void
}

export function createNodeLogs(clock: Clock): NodeLogs {
  const logs = new Map<string, string[]>()
  const encoder = new TextEncoder()
  const linesOf = (key: string) => logs.get(key) ?? []
  const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

  return {
    write(key, line) {
      logs.set(key, [...linesOf(key), line].slice(-keptLines))
    },
    tail: (key, count) => textOf(count > 0 ? linesOf(key).slice(-count) : []),
    async *follow(key, count, signal) {
      let sent = linesOf(key).length
      yield encoder.encode(textOf(count > 0 ? linesOf(key).slice(-count) : []))
      for (let quietMs = 0; quietMs < idleMs; quietMs += lookMs) {
        await clock.sleep(lookMs, signal)
        const lines = linesOf(key)
        if (lines.length <= sent) continue
        yield encoder.encode(textOf(lines.slice(sent)))
        sent = lines.length
        quietMs = -lookMs
      }
    },
    erase: (key) => void logs.delete(key),
  }
}
