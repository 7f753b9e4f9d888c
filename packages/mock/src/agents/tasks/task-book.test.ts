import { describe, expect, test } from 'vitest'
import { createTaskBook, type TaskStep } from './task-book.ts'

const request = { type: 'review', parameters: { a: 1 } }
const other = { type: 'review', parameters: { a: 2 } }

const walkingTask: readonly TaskStep[] = [
  { afterMs: 1000, status: 'running' },
  { afterMs: 3000, status: 'completed' },
]

function openBook(script: readonly TaskStep[] = []) {
  let count = 0
  return createTaskBook({ newId: () => `t${++count}`, script })
}

test('creating, replacing and reading share a record', () => {
  const book = openBook()
  const created = book.create(request, 'personal', 1000)
  expect(created).toEqual({
    taskId: 't1',
    status: 'created',
    request,
    domain: 'personal',
    createdAtMs: 1000,
    writtenAtMs: 1000,
  })
  expect(book.get('t1', 9e9)).toEqual(created)
  const put = { ...created, status: 'updated', request: other, domain: null, writtenAtMs: 2000 }
  expect(book.put('t1', other, null, 2000)).toEqual(put)
  expect(book.get('t1', 9e9)).toEqual(put)
})

test('one that nobody created can be replaced, but not read before', () => {
  const book = openBook()
  expect(book.get('x', 0)).toBeNull()
  expect(book.put('x', request, null, 5)).toMatchObject({ taskId: 'x', status: 'updated', createdAtMs: 5 })
  expect(book.get('x', 5)?.status).toBe('updated')
})

describe('a task that walks', () => {
  test.each([
    [0, 'created'],
    [999, 'created'],
    [1000, 'running'],
    [2999, 'running'],
    [3000, 'completed'],
    [9e9, 'completed'],
  ])('after %d ms is %s', (afterMs, want) => {
    const book = openBook(walkingTask)
    book.create(request, null, 500)
    expect(book.get('t1', 500 + afterMs)?.status).toBe(want)
    expect(book.all(500 + afterMs).map((task) => task.status)).toEqual([want])
  })

  test('is what was written until the next step', () => {
    const book = openBook(walkingTask)
    book.create(request, null, 0)
    book.put('t1', other, null, 1500)
    expect([1500, 2999, 3000].map((atMs) => book.get('t1', atMs)?.status)).toEqual(['updated', 'updated', 'completed'])
    book.write('t1', 'failed', 3000)
    expect(book.get('t1', 9e9)).toMatchObject({ status: 'failed', request: other })
  })

  test('goes by time, whatever the order of its steps', () => {
    const book = openBook([...walkingTask].reverse())
    book.create(request, null, 0)
    expect([1000, 3000].map((atMs) => book.get('t1', atMs)?.status)).toEqual(['running', 'completed'])
  })
})

test('a book goes on where another one ended, and gives no id twice', () => {
  const book = openBook(walkingTask)
  book.create(request, null, 0)
  book.put('own', other, 'personal', 500)
  let count = 0
  const later = createTaskBook({ newId: () => `t${++count}`, script: walkingTask, kept: book.written() })
  expect([0, 700, 1500, 9e9].map((atMs) => later.all(atMs))).toEqual([0, 700, 1500, 9e9].map((atMs) => book.all(atMs)))
  expect(later.written().map((task) => task.status)).toEqual(['created', 'updated'])
  expect(later.create(request, null, 2000).taskId).toBe('t2')
})

test('nothing is left after a restart', () => {
  const book = openBook()
  book.create(request, null, 0)
  expect([book.all(0).length, book.write('t9', 'failed', 0)]).toEqual([1, null])
  book.clear()
  expect([book.all(0), book.get('t1', 0)]).toEqual([[], null])
})
