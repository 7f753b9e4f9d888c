import { describe, expect, it } from 'vitest'
import { sampleRecord } from './memory-record.fixture.ts'
import { markedContext, readId, readMark } from './nova-mark.ts'
import { provesStored } from './proves-stored.ts'

const record = sampleRecord({ key: 'k1', content: { b: 1, a: 'kettle' } })
const { content } = record
const context = markedContext(record)
const query = 'kettle 1'

describe('a match is this memory', () => {
  const proofs: readonly (readonly [string, unknown])[] = [
    ['by its context', { content: {}, score: 0.9, metadata: { context } }],
    ['by a context without a level', { content: null, metadata: context }],
    ['by a context beside the content', { content, context }],
    ['by the whole request handed back', { content: { type: 'store', content, importance: 0.5, context } }],
    ['by equal content, members in any order', { content: { a: 'kettle', b: 1 }, score: 0.9, metadata: {} }],
    ['by equal content as JSON text', { content: '{"a":"kettle","b":1}' }],
  ]
  for (const [name, match] of proofs) it(name, () => expect(provesStored(match, record, query)).toBe(true))
})

describe('a match is not this memory', () => {
  const other = markedContext(sampleRecord({ key: 'k2' }))
  const doubts: readonly (readonly [string, unknown])[] = [
    ['with equal content under another key', { content, metadata: { context: other } }],
    ['with other content', { content: { a: 'kettle' } }],
    ['with nothing in it', {}],
    ['as a text', 'kettle 1'],
    ['as the question come back', { content: { type: 'search', content: { query }, context: { limit: 5 } } }],
    ['with an empty key', { content: {}, metadata: { context: { nova: { key: '' } } } }],
  ]
  for (const [name, match] of doubts) it(name, () => expect(provesStored(match, record, query)).toBe(false))

  it('where content is itself what was asked for', () => {
    const question = sampleRecord({ content: { query: 'kettle' } })
    expect(provesStored({ content: { query: 'kettle' }, score: 0.95 }, question, 'kettle')).toBe(false)
  })
  it('by content, where the key was chosen and the content says nothing', () => {
    expect(provesStored({ content }, sampleRecord({ content, keyFrom: 'caller' }), query)).toBe(false)
  })
  it('by content of another domain', () => {
    const mine = sampleRecord({ content, domain: 'personal' })
    expect(provesStored({ content, metadata: { domain: 'professional' } }, mine, query)).toBe(false)
    expect(provesStored({ content, metadata: { domain: 'personal' } }, mine, query)).toBe(true)
  })
})

it('keeps the caller’s context beside the mark', () => {
  const tombstone = { key: 'gone', id: null }
  const marked = markedContext(sampleRecord({ context: { room: 'shed' }, domain: 'home', tombstoneFor: tombstone }))
  expect(marked).toEqual({
    room: 'shed',
    nova: {
      v: 1,
      key: 'k1',
      layer: 'episodic',
      at: '2026-01-05T12:00:00.000Z',
      domain: 'home',
      tombstone_for: tombstone,
    },
  })
  expect(readMark({ metadata: { context: marked } })).toEqual({
    key: 'k1',
    layer: 'episodic',
    domain: 'home',
    at: '2026-01-05T12:00:00.000Z',
    tombstoneFor: tombstone,
  })
})

it('finds the id where it is', () => {
  expect(readId({ metadata: { memory_id: 'm1' } })).toBe('m1')
  expect(readId({ memory_id: 'm2' })).toBe('m2')
  expect(readId({ id: 'm3' })).toBe('m3')
  expect(readId({ memory_id: null, metadata: { memory_id: 7 } })).toBeNull()
})
