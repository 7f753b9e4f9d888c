import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { byId, byNumber, type PersistentMap, persistentMap } from './persistent-map.ts'

type Step = { readonly key: number; readonly value: number | null }
const steps = fc.array(fc.record({ key: fc.integer({ min: 0, max: 300 }), value: fc.option(fc.nat(9)) }), {
  maxLength: 400,
})

function apply(map: PersistentMap<number, number>, { key, value }: Step): PersistentMap<number, number> {
  return value === null ? map.without(key) : map.with(key, value)
}

function sorted(model: ReadonlyMap<number, number>): [number, number][] {
  return [...model].toSorted(([a], [b]) => a - b)
}

it('does what a sorted copy of a Map would do, and never changes a map handed out', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let map: PersistentMap<number, number> = persistentMap(byNumber)
      const model = new Map<number, number>()
      const history: [PersistentMap<number, number>, [number, number][]][] = []
      for (const step of all) {
        map = apply(map, step)
        if (step.value === null) model.delete(step.key)
        else model.set(step.key, step.value)
        history.push([map, sorted(model)])
      }
      for (const [then, want] of history) expect([...then]).toEqual(want)
    }),
    { numRuns: 60 },
  )
})

it('gives the same map by one edit as by single changes, and leaves the first alone', () => {
  fc.assert(
    fc.property(steps, steps, (first, second) => {
      const start = first.reduce(apply, persistentMap<number, number>(byNumber))
      const before = [...start]
      const draft = start.edit()
      for (const { key, value } of second) {
        if (value === null) draft.delete(key)
        else draft.set(key, value)
      }
      expect([...draft.done()]).toEqual([...second.reduce(apply, start)])
      expect([...start]).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

it('changes as well when it was made at once, of any size', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 3000, size: 'max' })
  fc.assert(
    fc.property(keys, steps, (loaded, changes) => {
      const model = new Map(loaded.map((key): [number, number] => [key, 10]))
      const start = persistentMap(byNumber, model)
      const before = [...start]
      expect(before).toEqual(sorted(model))
      for (const { key, value } of changes) {
        if (value === null) model.delete(key)
        else model.set(key, value)
      }
      expect([...changes.reduce(apply, start)]).toEqual(sorted(model))
      expect([...start]).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

it('is the same map after a change that changes nothing', () => {
  const value = {}
  const map = persistentMap<number, object>(byNumber, [[1, value]])
  expect(map.with(1, value)).toBe(map)
  expect(map.without(2)).toBe(map)
  const draft = map.edit()
  draft.set(1, value)
  draft.delete(7)
  expect(draft.done()).toBe(map)
  expect(persistentMap<number, undefined>(byNumber).with(1, undefined).has(1)).toBe(true)
})

it('reads like any map', () => {
  const map = persistentMap(byNumber, [
    [10, 'b'],
    [9, 'a'],
    [10, 'c'],
  ])
  const seen: unknown[] = []
  map.forEach((value, key, whole) => {
    seen.push([key, value, whole === map])
  })
  expect(seen).toEqual([
    [9, 'a', true],
    [10, 'c', true],
  ])
  expect([map.size, map.get(9), map.get(8), map.has(10)]).toEqual([2, 'a', undefined, true])
  expect([[...map.keys()], [...map.values()], [...map.entries()], map.toValues()]).toEqual([
    [9, 10],
    ['a', 'c'],
    [
      [9, 'a'],
      [10, 'c'],
    ],
    ['a', 'c'],
  ])
})

test.each<{ name: string; ids: string[]; want: string[] }>([
  { name: 'counts', ids: ['lnk_1000', 'lnk_999', 'lnk_001'], want: ['lnk_001', 'lnk_999', 'lnk_1000'] },
  { name: 'puts stand-ins last', ids: ['tmp_a', 'lnk_1000', 'x'], want: ['x', 'lnk_1000', 'tmp_a'] },
  { name: 'orders anything', ids: ['b', 'a', '', 'a'], want: ['', 'a', 'a', 'b'] },
])('byId $name', ({ ids, want }) => {
  expect(ids.toSorted(byId)).toEqual(want)
})
