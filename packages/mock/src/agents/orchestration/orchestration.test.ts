import { expect, test } from 'vitest'
import { type MemoryWork, orchestrateMemory, orchestrateWork, readTask } from './orchestration.ts'

const work = (more: Partial<MemoryWork>): MemoryWork => ({
  operation: 'store',
  memoryId: 'm',
  memory: { text: 'x' },
  type: 'observation',
  timestamp: '2025-01-02T11:33:54',
  ...more,
})
const seen = { status: 'success', memory_id: 'm', memory: { text: 'x' }, timestamp: '2025-01-02T11:33:54' }
const query = { query: 'x' }

test.each<[Partial<MemoryWork>, object, object]>([
  [{}, seen, { operation: 'store', type: 'observation' }],
  [{ operation: 'retrieve' }, seen, { operation: 'retrieve', memory_id: 'm' }],
  [
    { operation: 'search', memoryId: null, memory: null, query, matches: [] },
    { ...seen, memory_id: null, memory: null, matches: [] },
    { operation: 'search', query },
  ],
])('of %j', (more, bare, details) => {
  expect(orchestrateMemory(work(more), false)).toEqual({ orchestration: bare, confidence: 0 })
  expect(orchestrateMemory(work(more), true)).toEqual({ orchestration: { status: 'success', details }, confidence: 1 })
})

test('of work there is nothing to say, and of a task what it is', () => {
  expect(orchestrateWork()).toEqual({ orchestration: { type: 'unknown', agents: {} }, confidence: 0 })
  expect(readTask({ taskId: 't', status: 'running', timestamp: 'now' })).toEqual({
    orchestration: { status: 'running', task_id: 't', timestamp: 'now' },
    confidence: 0,
  })
})
