import { expect, it } from 'vitest'
import { seenOf } from '../../http/seen.ts'
import { readAnswers } from './probe-answers.ts'

const answer = (body: unknown, status = 200) =>
  seenOf(new Response(null, { status }), new TextEncoder().encode(JSON.stringify(body)))
const timestamp = '2025-01-02T11:33:54'
const sent = { text: 'conformance' }
const analytics = (insights: readonly object[], confidence: number) => ({
  analytics: {},
  insights,
  confidence,
  timestamp,
})
const memory = (content: unknown, orchestration: object = {}) =>
  answer({ memory_id: 'm', content, matches: null, orchestration, confidence: 1, timestamp })

it('reads a later server that keeps what it is given', () => {
  const seen = {
    flows: answer(analytics([], 0.8)),
    agents: answer(analytics([{ type: 'default' }], 0.4)),
    stored: memory(sent, { status: 'success', details: { operation: 'store' } }),
    read: memory({ data: sent }),
  }
  expect(readAnswers(seen, sent)).toEqual({
    keepsMemory: true,
    answers: {
      timestamp: 'last',
      engine: 'model',
      emptyFlows: true,
      storedContent: 'echoed',
      readContent: 'wrapped',
      filledOrchestration: true,
    },
  })
})

it('reads a first server, which keeps nothing, and takes figures of rules for no model', () => {
  const seen = {
    flows: answer(analytics([], 0)),
    agents: answer({ timestamp, analytics: {}, insights: [{ type: 'has_patterns' }], confidence: 0.1 }),
    stored: memory(null, { status: 'success', memory_id: 'm' }),
    read: memory(null),
  }
  expect(readAnswers(seen, sent)).toEqual({
    keepsMemory: false,
    answers: { timestamp: 'first', engine: 'rules', emptyFlows: false, storedContent: 'absent' },
  })
})

it('says nothing of what was refused, and that an answer is neither of two', () => {
  const refused = answer({ detail: 'no' }, 403)
  const seen = { flows: refused, agents: refused, stored: memory({ text: 'else' }), read: null }
  expect(readAnswers(seen, sent)).toEqual({ keepsMemory: false, answers: { storedContent: 'mixed' } })
})
