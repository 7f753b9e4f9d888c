import { readFileSync } from 'node:fs'
import { loadBuilt } from './load-built.ts'
import { type Contestant, judge, measure, printTable } from './measure.ts'

type Agents = typeof import('../src/agents/index.ts')

const ENTRIES = 10_000
const RECALLS = 100_000
/** A page that is longer at it than this drops a frame. */
const LONGEST_TURN_MS = 16

/** A word of all of them. */
const COMMON = 'entry'

/** As many different words as some hundred pages have. */
const WORDS = 1500

/** Recalls from the copies of this machine: what one costs beside a plain scan, and how long others have to wait. */
export async function benchAgentsRecall(): Promise<void> {
  const { createAgentsClient, createMemory } = await loadBuilt<Agents>('agents/index.ts')
  const client = createAgentsClient({ baseUrl: 'http://bench.test', auth: 'key', quota: false, fetch: storeAnything })
  const memory = createMemory(client, { maxCopies: ENTRIES })
  const texts = Array.from({ length: ENTRIES }, (_, number) => textOf(number))
  for (const [number, text] of texts.entries()) await memory.remember(text, { context: { room: number % 7 } })

  let at = 0
  const recall = () => {
    at += 1
    const query = queryOf(at)
    return memory.recall(query, { source: 'local', minScore: 0.6, filter: { room: at % 7 } })
  }
  // The first one makes the index.
  const first = await longestTurn(async () => void (await recall()))
  judge('the first recall, which makes the index: longest turn', first.longestMs, LONGEST_TURN_MS, 'ms')

  const contestants: Contestant[] = [
    { name: '@nova/sdk/agents', run: recall },
    {
      name: 'a scan of all texts',
      run: async () => scan(texts, queryOf(at)),
    },
  ]
  printTable(`one recall of 5 among ${ENTRIES} memories, with a filter`, await measure(contestants, 7, 40))

  const { longestMs, totalMs, found } = await longestTurn(async () => {
    let count = 0
    for (let number = 0; number < RECALLS; number += 1) count += (await recall()).memories.length
    return count
  })
  console.log(
    `${RECALLS} recalls with a filter over ${ENTRIES} memories: ${(totalMs / 1000).toFixed(1)} s, ${found} found`,
  )
  judge('100,000 recalls: longest turn', longestMs, LONGEST_TURN_MS, 'ms')

  const together = await longestTurn(async () => {
    for (let number = 0; number < 100; number += 1) await Promise.all(Array.from({ length: 100 }, recall))
  })
  judge('100 recalls at once, a hundred times: longest turn', together.longestMs, LONGEST_TURN_MS, 'ms')

  // Every memory is like it, and each is held to the caller's test.
  const tested = await longestTurn(async () => {
    for (let number = 0; number < 20; number += 1)
      await memory.recall(COMMON, { source: 'local', filter: ({ context }) => context['room'] === 7 })
  })
  judge(`20 recalls that test all ${ENTRIES}: longest turn`, tested.longestMs, LONGEST_TURN_MS, 'ms')

  const all = await longestTurn(async () => {
    let count = 0
    for await (const _ of memory.recallAll(COMMON, { source: 'local' })) count += 1
    return count
  })
  judge(`recallAll of ${all.found}: longest turn`, all.longestMs, LONGEST_TURN_MS, 'ms')
}

/**
 * What this thread has had of the processor, milliseconds: on a machine with other things to do the clock also tells of
 * those. The clock, where the system keeps no such account.
 */
function threadMs(): number {
  try {
    const [ranNs] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')
    if (Number(ranNs) > 0) return Number(ranNs) / 1e6
  } catch {
    // Another system.
  }
  return performance.now()
}

/** Runs work with a beat beside it, and gives the longest turn between two beats. */
async function longestTurn<T>(work: () => Promise<T>) {
  let [longestMs, longestWaitMs] = [0, 0]
  let isOver = false
  let last = performance.now()
  let ranMs = threadMs()
  const beat = () => {
    const now = performance.now()
    const nowRanMs = threadMs()
    longestMs = Math.max(longestMs, Math.min(now - last, nowRanMs - ranMs))
    longestWaitMs = Math.max(longestWaitMs, now - last)
    ranMs = nowRanMs
    last = now
    if (!isOver) setImmediate(beat)
  }
  setImmediate(beat)
  const startedAt = performance.now()
  const found = await work()
  const totalMs = performance.now() - startedAt
  isOver = true
  console.log(`longest wait on the clock: ${longestWaitMs.toFixed(1)} ms`)
  return { longestMs, totalMs, found }
}

const word = (number: number) => `word${number % WORDS}`
const textOf = (number: number) =>
  `${Array.from({ length: 12 }, (_, place) => word((number * (place + 3) + place * place) % 9973)).join(' ')} ${COMMON} ${number}`

/** Three words of one of the memories. */
const queryOf = (number: number) =>
  textOf(number % ENTRIES)
    .split(' ')
    .slice(2, 5)
    .join(' ')

/** What a program does without an index: every text in words, every time. */
function scan(texts: readonly string[], query: string): readonly number[] {
  const asked = query.split(' ')
  const scored = texts.map((text, number) => {
    const held = new Set(text.split(' '))
    return { number, score: asked.filter((term) => held.has(term)).length / asked.length }
  })
  return scored
    .filter(({ number, score }) => score >= 0.6 && number % 7 === 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ number }) => number)
}

const storeAnything: typeof globalThis.fetch = async () =>
  Response.json({
    memory_id: null,
    content: null,
    matches: null,
    orchestration: {},
    confidence: 1,
    timestamp: '2026-01-05T12:00:00',
  })
