import { expect, test } from 'vitest'
import { WatchedRows } from './watched-rows.ts'

test('whoever listens hears of every row that is put in, and of none after leaving', () => {
  const rows = WatchedRows.of([{ id: 1, name: 'first' }])
  const heard: string[] = []
  const leave = rows.watch(({ name }) => heard.push(name))
  rows.set(1, { id: 1, name: 'changed' }).set(2, { id: 2, name: 'second' })
  leave()
  rows.set(3, { id: 3, name: 'third' })
  expect(heard).toEqual(['changed', 'second'])
  expect([...rows.keys()]).toEqual([1, 2, 3])
})

test('a listener that leaves while it is told does not keep others from hearing', () => {
  const rows = WatchedRows.of<{ readonly id: number }>([])
  const heard: number[] = []
  const leave = rows.watch(() => leave())
  rows.watch(({ id }) => heard.push(id))
  rows.set(7, { id: 7 })
  expect(heard).toEqual([7])
})
