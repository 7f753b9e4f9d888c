import { type AgentsError, type FlushReport, NovaError } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { describeConsolidated, describeFlush, describeForgotten } from './describe-outcome.ts'

const flushed: FlushReport = { stored: 2, found: 0, left: 0, unproved: 0, refused: 0, stoppedBy: null }

test.each<[Partial<FlushReport>, string]>([
  [{}, '2 stored; nothing left'],
  [{ found: 1, left: 3 }, '2 stored, 1 of them found there already; 3 left'],
  [{ stored: 0, unproved: 1 }, '0 stored; nothing left; 1 that no search can prove'],
])('a flush %j', (given, want) => expect(describeFlush({ ...flushed, ...given })).toBe(want))

test('forgetting says what the service still has', () => {
  const told = { key: 'k', id: null, state: 'stored', layer: 'episodic', domain: null, trouble: null } as const
  const hidden = { forgotten: 'hidden', key: 'k', id: 'i', tombstone: null } as const
  expect(describeForgotten(hidden)).toBe('hidden here; the service keeps what it has of it')
  expect(describeForgotten({ ...hidden, tombstone: told })).toMatch(/^hidden here; others were told; /)
  expect(describeForgotten({ ...hidden, tombstone: { ...told, state: 'queued' } })).toMatch(/others will be told/)
  expect(describeForgotten({ ...hidden, forgotten: 'withdrawn' })).toBe(
    'withdrawn: it was in the outbox only, and is gone',
  )
})

test('consolidation says who did it and what came of it', () => {
  const knowledge = { concepts: [], relationships: [], beliefs: [] }
  const here = { where: 'client', consolidated: 1, knowledge, receipts: [], refused: [] } as const
  const words = '1 experience consolidated on this machine: 0 concepts, 0 relationships, 0 beliefs'
  expect(describeConsolidated(here)).toBe(words)
  const error = new NovaError({ code: 'request_invalid', kind: 'validation', service: 'agents', message: 'no' })
  const concept = { name: 'Ada', type: 'Agent', confidence: 0.9, attributes: {} }
  const refused = [{ key: 'k', domain: null, content: { concept }, error: error as AgentsError }]
  expect(describeConsolidated({ ...here, refused })).toBe(
    `${words}; 1 of it refused by the service, kept in the outbox`,
  )
  expect(describeConsolidated({ where: 'server', consolidated: 3, knowledge: null, receipts: [], refused: [] })).toBe(
    '3 experiences consolidated by the service',
  )
})
