import type { AnalyticsUpdate, AnalyticsWatchStatus } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { type AnalyticsShow, createBoard, createLog, showUpdates } from './analytics-view.ts'

const update = (confidence: number): AnalyticsUpdate => ({
  via: 'socket',
  receivedAtMs: 0,
  engineFailed: false,
  analytics: { type: 'behavioral', analytics: {} },
  insights: [],
  confidence,
  timestamp: '2026-01-02T03:04:05',
})
const watching: AnalyticsWatchStatus = {
  state: 'watching',
  via: 'socket',
  left: [],
  problem: null,
  retryAtMs: null,
  updates: 0,
  dropped: 0,
  reconnects: 0,
  strays: 0,
  lastUpdateAtMs: null,
}

/** Answers without end, and what became of them. */
function endless() {
  const seen = { closed: false, heard: 0 }
  async function* answers() {
    try {
      for (let n = 1; ; n += 1) yield update(n / 10)
    } finally {
      seen.closed = true
    }
  }
  const subscribe = (listener: (status: AnalyticsWatchStatus) => void) => {
    listener(watching)
    seen.heard += 1
    return () => {
      seen.heard -= 1
    }
  }
  return {
    seen,
    updates: { subscribe, [Symbol.asyncIterator]: answers } as unknown as Parameters<typeof showUpdates>[0],
  }
}

test('so many answers are shown; then all ends', async () => {
  const { seen, updates } = endless()
  const shown: number[] = []
  let ended = 0
  const show: AnalyticsShow = {
    status() {},
    update: ({ confidence }) => void shown.push(confidence),
    end() {
      ended += 1
    },
  }
  await showUpdates(updates, show, 2)
  expect({ shown, ended, ...seen }).toEqual({ shown: [0.1, 0.2], ended: 1, closed: true, heard: 0 })
})

test('a log says each way once', () => {
  const notes: string[] = []
  const results: unknown[] = []
  const log = createLog({ note: (text) => void notes.push(text), result: (_text, data) => void results.push(data) })
  log.status({ ...watching, state: 'connecting' })
  log.status(watching)
  log.status({ ...watching, updates: 1 })
  log.update(update(0.5))
  log.status({ ...watching, via: 'polling' })
  expect(notes).toEqual(['Over the socket.', 'Over reads.'])
  expect(results).toEqual([update(0.5)])
})

test('a board has the way and the latest answer, and is ended: it would keep the command going', async () => {
  let lines: readonly string[] = []
  let ended = 0
  const board = createBoard({
    board(drawn) {
      lines = drawn()
    },
    endProgress() {
      ended += 1
    },
  })
  await showUpdates(endless().updates, board, 3)
  expect(lines).toEqual(['Over the socket.', '00:00:00.000  behavioral  confidence 0.30  no insights'])
  expect(ended).toBe(1)
})
