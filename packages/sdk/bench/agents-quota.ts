import { systemClock } from '../src/internal/clock.ts'
import { createMemoryRecordStore } from '../src/internal/memory-record-store.ts'
import { loadBuilt } from './load-built.ts'
import { judge, measure } from './measure.ts'

type Simulation = typeof import('../src/agents/quota/simulate-quota.fixture.ts')
type Agents = typeof import('../src/agents/index.ts')

const HOURS = 1000
const SHARED_HOURS = 5
const BUDGET_WASTE_PERCENT = 2

const servers = [
  { window: 'sliding', edge: 'free' },
  { window: 'sliding', edge: 'counted' },
  { window: 'sliding_and_reset', edge: 'counted' },
] as const

/**
 * A thousand hours of fifty clients that always want to call: how many calls were too many for the server's window, and
 * how much of it was left unused. Then the same of four processes with one record, for fewer hours; then what it costs
 * to let one call through.
 */
export async function benchAgentsQuota(): Promise<void> {
  const { simulateQuota } = await loadBuilt<Simulation>('agents/quota/simulate-quota.fixture.ts')
  console.log('\nfifty clients against one quota of 100 calls a minute')
  for (const [index, server] of servers.entries()) {
    const hours = index === 0 ? HOURS : HOURS / 10
    report(
      `${server.window}, edge ${server.edge}`,
      hours,
      await timed(() => simulateQuota({ hours, seed: index, server })),
    )
  }
  const shared = { hours: SHARED_HOURS, seed: 9, processes: 4, store: createMemoryRecordStore, server: servers[1] }
  report('four processes, one record', SHARED_HOURS, await timed(() => simulateQuota(shared)))

  const { createQuota } = await loadBuilt<Agents>('agents/index.ts')
  const answered = { status: 200, free: false, retryAfterMs: null, sentAtMs: 0, answeredAtMs: 0, headers: null }
  // Time passes so that there are always about a hundred in the window, as there are in a real one that is made use of.
  let nowMs = 0
  const clock = { ...systemClock, now: () => nowMs, monotonic: () => nowMs }
  const quota = createQuota({ clock })
  const admitOne = async () => {
    nowMs += 610
    const ticket = await quota.admit()
    ticket.settle(answered)
  }
  const [admission] = await measure([{ name: 'createQuota', run: admitOne }], 5, 100_000)
  judge('admitting and settling one call', (admission?.medianNs ?? Number.NaN) / 1000, 20, 'µs')
}

async function timed<T>(run: () => Promise<T>): Promise<{ outcome: T; seconds: number }> {
  const startedMs = performance.now()
  const outcome = await run()
  return { outcome, seconds: (performance.now() - startedMs) / 1000 }
}

function report(
  what: string,
  hours: number,
  { outcome, seconds }: { outcome: Awaited<ReturnType<Simulation['simulateQuota']>>; seconds: number },
): void {
  const { sent, exceeded, waste, aborted, longestWait } = outcome
  const eachUs = (seconds * 1e6) / sent
  const { high, normal, low } = longestWait
  console.log(
    `${what}: ${hours} h, ${sent} calls, ${aborted} called off, in ${seconds.toFixed(1)} s, ${eachUs.toFixed(1)} µs each; ` +
      `longest wait in windows: high ${high.toFixed(2)}, normal ${normal.toFixed(2)}, low ${low.toFixed(2)}`,
  )
  judge('  calls beyond the window', exceeded, 0, 'calls')
  judge('  waste', waste * 100, BUDGET_WASTE_PERCENT, '%')
}
