import { expect, test } from 'vitest'
import { extendSeries, rowsOf, type Series } from './series.ts'

const none: Series = new Map()
const cpu = (value: number) => ({ name: 'cpu', value })
const queue = (value: number) => ({ name: 'queue', value })

test('figures get longer, the old ones make room, and those that stay away are gone', () => {
  const one = extendSeries(none, 0, [cpu(1), queue(5)], 100)
  const two = extendSeries(one, 60, [cpu(2)], 100)
  expect([...two]).toEqual([
    [
      'cpu',
      [
        { atMs: 0, value: 1 },
        { atMs: 60, value: 2 },
      ],
    ],
    ['queue', [{ atMs: 0, value: 5 }]],
  ])
  expect([...extendSeries(two, 100, [cpu(3)], 100).keys()]).toEqual(['cpu'])
  expect(extendSeries(two, 100, [cpu(3)], 100).get('cpu')).toEqual([
    { atMs: 60, value: 2 },
    { atMs: 100, value: 3 },
  ])
  expect(one.get('cpu')).toEqual([{ atMs: 0, value: 1 }])
})

test('what is no number is not kept', () => {
  expect(extendSeries(none, 0, [cpu(Number.NaN), queue(Number.POSITIVE_INFINITY)], 100).size).toBe(0)
})

test('rows are moments, newest first, with nothing where nothing was seen', () => {
  const series = extendSeries(extendSeries(none, 0, [cpu(1)], 100), 50, [cpu(2), queue(7)], 100)
  expect(rowsOf(series, 10)).toEqual([
    { atMs: 50, values: [2, 7] },
    { atMs: 0, values: [1, null] },
  ])
  expect(rowsOf(series, 1)).toEqual([{ atMs: 50, values: [2, 7] }])
  expect(rowsOf(none, 5)).toEqual([])
})
