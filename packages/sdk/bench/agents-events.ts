import { createParser } from 'eventsource-parser'
import { loadBuilt } from './load-built.ts'
import { type Contestant, measure, printTable } from './measure.ts'

type Reading = typeof import('../src/internal/events/read-events.ts')
type Clocks = typeof import('../src/internal/clock.ts')
type Frames = typeof import('../src/agents/analytics/read-analytics-frame.ts')

const EVENTS = 20_000
const CHUNK_BYTES = 16 * 1024
/** Of the rate of the parser alone, fed with the same bytes in the same run. */
const LEAST_SHARE = 0.8
const PAIRS = 41

/**
 * Events of analytics through the SDK's way from the bytes of a body to events, against the parser underneath, which is
 * given the same bytes as text. Chunks are of the size a network hands over.
 */
export async function benchAgentsEvents(): Promise<void> {
  const { readEvents } = await loadBuilt<Reading>('internal/events/read-events.ts')
  const { systemClock } = await loadBuilt<Clocks>('internal/clock.ts')
  const { readAnalyticsFrame } = await loadBuilt<Frames>('agents/analytics/read-analytics-frame.ts')
  const chunks = cut(new TextEncoder().encode(Array.from({ length: EVENTS }, (_, at) => eventOf(at)).join('')))
  const count = (seen: number) => {
    if (seen !== EVENTS) throw new Error(`${seen} of ${EVENTS} events`)
  }
  const body = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk)
        controller.close()
      },
    })
  const read = async (each: (data: string) => void) => {
    let seen = 0
    for await (const events of readEvents(body(), {
      clock: systemClock,
      maxEventLength: 1 << 20,
      idleTimeoutMs: 45_000,
    }))
      for (const { data } of events) {
        seen += 1
        each(data)
      }
    count(seen)
  }
  const raw: Contestant = {
    name: 'eventsource-parser',
    run: async () => {
      let seen = 0
      const decoder = new TextDecoder()
      const parser = createParser({
        onEvent: () => {
          seen += 1
        },
      })
      for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }))
      count(seen)
    },
  }
  const ours: Contestant = { name: '@nova/sdk', run: () => read(() => {}) }
  const frames: Contestant = {
    name: '@nova/sdk, frames read',
    run: () => read((data) => void readAnalyticsFrame(data)),
  }
  printTable(
    `${EVENTS.toLocaleString('en')} events of analytics from ${chunks.length} chunks`,
    await measure([raw, ours, frames], 9, 1),
  )
  const share = await shareOf(raw, ours)
  const isWithin = share >= LEAST_SHARE
  console.log(
    `events: ${share.toFixed(2)} of the parser's own rate, at least ${LEAST_SHARE}: ${isWithin ? 'within budget' : 'OVER BUDGET'}`,
  )
  if (!isWithin) process.exitCode = 1
}

/** The median over pairs of runs, one right after the other: what disturbs a machine is longer than a pair. */
async function shareOf(limit: Contestant, other: Contestant): Promise<number> {
  const shares: number[] = []
  for (let pair = 0; pair < PAIRS; pair++) {
    const [limitNs = 0, otherNs = 0] = (await measure([limit, other], 1, 1)).map(({ medianNs }) => medianNs)
    shares.push(limitNs / otherNs)
  }
  return shares.toSorted((a, b) => a - b)[Math.floor(PAIRS / 2)] ?? Number.NaN
}

const eventOf = (at: number) => {
  const entry = { type: 'resource_prediction', value: at / EVENTS, confidence: 0.9 }
  const frame = {
    type: 'analytics_update',
    analytics: { type: 'predictive', analytics: { cpu: entry, models: { type: 'unknown', value: 0, confidence: 0 } } },
    insights: [{ type: 'has_models', description: 'Models are there', confidence: 0.8 }],
    confidence: 0.15000000000000002,
    timestamp: '2025-01-02T11:33:54.123456',
  }
  return `event: analytics_update\nid: ${at + 1}\ndata: ${JSON.stringify(frame)}\n\n`
}

function cut(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) chunks.push(bytes.subarray(at, at + CHUNK_BYTES))
  return chunks
}
