/** A process that, when told to, makes calls with a quota it shares with others, and says how many were refused. */
import { once } from 'node:events'
import { createFileQuotaStore, createQuota } from '../../src/agents/index.ts'

const [baseUrl = '', folder = '', calls = '', windowMs = '', count = '', maxFlightMs = ''] = process.argv.slice(2)
const quota = createQuota({
  calls: Number(calls),
  windowMs: Number(windowMs),
  store: createFileQuotaStore(folder),
  maxFlightMs: Number(maxFlightMs),
})
const failures: string[] = []
quota.observe((event) => {
  if (event.type === 'store-failed') failures.push(`${event.why}: ${event.error}`)
})

process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()

let refused = 0
await Promise.all(
  Array.from({ length: Number(count) }, async () => {
    const ticket = await quota.admit()
    const sentAtMs = performance.now()
    const { status, headers } = await fetch(baseUrl)
    ticket.settle({ status, free: false, retryAfterMs: null, sentAtMs, answeredAtMs: performance.now(), headers })
    if (status === 429) refused += 1
  }),
)
process.stdout.write(JSON.stringify({ refused, failures }))
