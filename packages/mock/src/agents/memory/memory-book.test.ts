import { MemoryMatchSchema } from '@nova/sdk/agents/schemas'
import { describe, expect, test } from 'vitest'
import { createMemoryBook, type MemoryBookOptions } from './memory-book.ts'
import { readContent, storedContent } from './memory-content.ts'

function openBook(options: Partial<MemoryBookOptions> = {}) {
  let count = 0
  const book = createMemoryBook({ newId: () => `mem_${++count}`, ...options })
  const store = (text: string, nowMs = 0, more: { domain?: string; context?: Record<string, unknown> } = {}) =>
    book.store({ content: { text }, importance: 0.5, context: {}, domain: null, type: 'store', ...more }, nowMs)
  const find = (query: string, nowMs = 0, more: { context?: object; domain?: string } = {}) =>
    book
      .search({ content: { query }, ...more, context: (more.context ?? {}) as Record<string, unknown> }, nowMs)
      .map(({ metadata }) => metadata['memory_id'])
  return { book, store, find }
}

test('what was stored is there under its id, and found with everything that came with it', () => {
  const { book } = openBook()
  const given = {
    content: { text: 'The bridge is closed', deep: { n: 1 } },
    importance: 0.8,
    context: { nova: { key: 'k' } },
    domain: 'personal',
    type: 'observation',
  }
  const stored = book.store(given, Date.UTC(2025, 0, 2))
  expect(stored).toEqual({ ...given, memoryId: 'mem_1', storedAtMs: Date.UTC(2025, 0, 2) })
  expect(book.get('mem_1')).toEqual(stored)
  expect(book.get('mem_2')).toBeNull()
  const [match] = book.search({ content: { text: 'bridge' }, context: {} }, Date.UTC(2025, 0, 2))
  expect(MemoryMatchSchema.safeParse(match).success).toBe(true)
  expect(match).toEqual({
    content: given.content,
    score: 1,
    metadata: {
      memory_id: 'mem_1',
      domain: 'personal',
      importance: 0.8,
      context: given.context,
      timestamp: '2025-01-02T00:00:00',
      type: 'observation',
    },
  })
})

describe('a search', () => {
  test('has the most alike first, and the newest first among equals', () => {
    const { store, find } = openBook()
    for (const text of ['a bridge', 'a long way to the night bridge', 'bridge night', 'a bridge']) store(text)
    expect(find('night bridge')).toEqual(['mem_2', 'mem_3', 'mem_4', 'mem_1'])
  })

  test('keeps to a limit, which is 5 where nobody says so', () => {
    const { store, find } = openBook()
    for (let index = 0; index < 7; index++) store('bridge')
    expect(find('bridge')).toHaveLength(5)
    expect(find('bridge', 0, { context: { limit: 2.5 } })).toEqual(['mem_7', 'mem_6'])
    expect(find('bridge', 0, { context: { limit: 100 } })).toHaveLength(7)
    expect(find('bridge', 0, { context: { limit: -1 } })).toEqual([])
    expect(find('bridge', 0, { context: { limit: 'all' } })).toHaveLength(5)
  })

  test('leaves out the unlike only where asked to', () => {
    const { store, find } = openBook()
    store('the bridge')
    store('the river')
    expect(find('bridge gone')).toEqual(['mem_1'])
    expect(find('bridge gone', 0, { context: { min_score: 0.7 } })).toEqual([])
    expect(find('bridge gone', 0, { context: { min_score: 0.3 } })).toEqual(['mem_1'])
    expect(find('bridge the', 0, { context: { min_score: 0.9 } })).toEqual(['mem_1'])
    expect(find('nothing')).toEqual([])
  })

  test('without words finds the newest', () => {
    const { store, find } = openBook()
    store('one')
    store('two')
    expect(find('', 0, { context: { limit: 1 } })).toEqual(['mem_2'])
    expect(find('', 0, { context: { min_score: 0.7 } })).toEqual([])
  })

  test('knows domains where it is told one', () => {
    const { store, find } = openBook()
    store('bridge', 0, { domain: 'personal' })
    store('bridge')
    expect(find('bridge')).toEqual(['mem_2', 'mem_1'])
    expect(find('bridge', 0, { domain: 'personal' })).toEqual(['mem_1'])
  })
})

test('a memory can be read at once and found later', () => {
  const { book, store, find } = openBook({ recallableAfterMs: 500 })
  store('bridge', 1000)
  expect(book.get('mem_1')).not.toBeNull()
  expect([find('bridge', 1499), find('bridge', 1500)]).toEqual([[], ['mem_1']])
})

test('nothing is left after a restart', () => {
  const { book, store } = openBook()
  store('one')
  expect(book.all().map((memory) => memory.memoryId)).toEqual(['mem_1'])
  book.clear()
  expect([book.all(), book.get('mem_1')]).toEqual([[], null])
})

test('a book goes on where another one ended, and gives no id twice', () => {
  const { book, store } = openBook()
  store('bridge', 1000)
  store('river', 2000)
  const later = openBook({ kept: book.all() })
  expect(later.book.all()).toEqual(book.all())
  expect(later.find('bridge', 2000)).toEqual(['mem_1'])
  // The same source of ids, from its beginning.
  expect(later.store('night', 3000).memoryId).toBe('mem_3')
  expect(later.book.get('mem_1')?.content).toEqual({ text: 'bridge' })
})

test('what comes back of a content is the version’s own', () => {
  const memory = { content: { text: 'x' } }
  expect([storedContent(memory, 'absent'), storedContent(memory, 'echoed')]).toEqual([null, { text: 'x' }])
  expect([readContent(memory, 'bare'), readContent(memory, 'wrapped')]).toEqual([
    { text: 'x' },
    { data: { text: 'x' } },
  ])
})
