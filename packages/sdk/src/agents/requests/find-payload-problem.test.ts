import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPayloadProblem } from './find-payload-problem.ts'

const cyclic: Record<string, unknown> = { a: [] }
;(cyclic['a'] as unknown[]).push({ back: cyclic })
const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) })

describe('what does not arrive as it is', () => {
  it.each<readonly [string, unknown, string, string]>([
    ['NaN', { a: { b: Number.NaN } }, 'body.a.b', 'NaN'],
    ['infinity', { a: [1, Number.POSITIVE_INFINITY] }, 'body.a[1]', 'Infinity'],
    ['itself', cyclic, 'body.a[0].back', 'an object that contains itself'],
    ['a large integer', { n: 1n }, 'body.n', 'a bigint'],
    ['a function', { f() {} }, 'body.f', 'a function'],
    ['nothing in a list', [undefined], 'body[0]', 'nothing'],
    ['a Map', { m: new Map([['a', 1]]) }, 'body.m', 'a Map'],
    ['bytes', { b: new Uint8Array(2) }, 'body.b', 'a Uint8Array'],
    ['a promise', { p: Promise.resolve(1) }, 'body.p', 'a Promise'],
    ['a date that is none', { d: new Date(Number.NaN) }, 'body.d', 'an invalid Date'],
    ['what says it is NaN', { v: { toJSON: () => Number.NaN } }, 'body.v', 'NaN'],
    ['too many levels', nested(101), `body${'.in'.repeat(100)}`, 'another level'],
  ])('%s', (_what, value, field, seen) => {
    expect(findPayloadProblem(value, 'body')).toMatchObject({ field, seen })
  })
})

it.each<readonly [string, unknown]>([
  ['a member without a value', { a: undefined }],
  ['a date', { d: new Date(0) }],
  ['the same object twice', [cyclic['b'] ?? {}, ...Array(2).fill(Object.freeze({ a: 1 }))]],
  [
    'an instance of a class',
    new (class Point {
      x = 1
    })(),
  ],
  ['many levels', nested(99)],
])('%s does', (_what, value) => {
  expect(findPayloadProblem(value, 'body')).toBeNull()
})

it('whatever it lets pass comes out of JSON as it went in', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: false, withBigInt: true, withMap: true, withSet: true }), (value) => {
      if (findPayloadProblem(value, 'body') !== null) return
      const text = JSON.stringify(value)
      // Neither members without a value nor a negative zero can be told from their absence by JSON.
      expect(JSON.parse(JSON.stringify(JSON.parse(text)))).toEqual(JSON.parse(text))
      expect(findPayloadProblem(JSON.parse(text), 'body')).toBeNull()
    }),
  )
})
