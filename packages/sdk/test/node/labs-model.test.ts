import { expect, it } from 'vitest'
import { type HistoryReport, playHistory } from './labs-history.ts'

const HISTORIES = Number(process.env['NOVA_LABS_HISTORIES'] ?? 2000)
const FIRST_SEED = Number(process.env['NOVA_LABS_SEED'] ?? 1)

/** mulberry32: the seed in a failure message is all there is to repeat it. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it(`gns3-gui#2039: is the server's graph at every sync point of ${HISTORIES} histories`, {
  timeout: 240_000,
}, async () => {
  const sums: Record<string, number> = {}
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
    const report: HistoryReport = await playHistory(createRandom(seed)).catch((cause: unknown) => {
      throw new Error(`NOVA_LABS_SEED=${seed} NOVA_LABS_HISTORIES=1 repeats it: ${(cause as Error).message}`, { cause })
    })
    for (const [name, count] of Object.entries({ checks: report.checks, ...report.counters }))
      sums[name] = (sums[name] ?? 0) + count
  }
  // A run in which nothing went wrong would prove nothing.
  if (HISTORIES >= 100)
    for (const name of ['checks', 'duplicates', 'reordered', 'holes', 'restarts', 'malformed', 'reconnects', 'drifts'])
      expect(sums[name], name).toBeGreaterThan(HISTORIES / 50)
})
