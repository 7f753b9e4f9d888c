import { expect, it } from 'vitest'
import { scaleNumbers } from './scale-numbers.ts'

const plain = { scale: 1, zero: 0, blank: null }
const shorts = Int16Array.from([-32768, 0, 7])

it('copies nothing where there is no scaling', () => {
  expect(scaleNumbers(shorts, plain)).toEqual({ values: shorts, missing: null })
  expect(scaleNumbers(shorts, plain).values).toBe(shorts)
})

it.each([
  ['bytes with a sign', Uint8Array.from([0, 128, 255]), -128, Int8Array.from([-128, 0, 127])],
  ['16 bits without one', shorts, 2 ** 15, Uint16Array.from([0, 32768, 32775])],
  ['32 bits', Int32Array.from([-(2 ** 31), 2 ** 31 - 1]), 2 ** 31, Uint32Array.from([0, 2 ** 32 - 1])],
  ['64 bits', BigInt64Array.from([-(2n ** 63n), 2n ** 63n - 1n]), 2 ** 63, BigUint64Array.from([0n, 2n ** 64n - 1n])],
])('%s', (_what, raw, zero, want) => {
  expect(scaleNumbers(raw, { ...plain, zero }).values).toEqual(want)
})

it('scales the rest into reals', () => {
  const want = Float64Array.from([-16383, 1, 4.5])
  expect(scaleNumbers(shorts, { scale: 0.5, zero: 1, blank: null })).toEqual({ values: want, missing: null })
  expect(scaleNumbers(BigInt64Array.from([4n]), { scale: 1, zero: 0.5, blank: null }).values).toEqual(
    Float64Array.from([4.5]),
  )
})

it('finds what is missing before it scales', () => {
  const missing = Uint8Array.from([0, 0, 1])
  expect(scaleNumbers(shorts, { ...plain, blank: 7n })).toEqual({ values: shorts, missing })
  expect(scaleNumbers(shorts, { ...plain, zero: 2 ** 15, blank: 7n }).missing).toEqual(missing)
  const scaled = scaleNumbers(shorts, { scale: 2, zero: 0, blank: 7n })
  expect(scaled).toEqual({ values: Float64Array.from([-65536, 0, Number.NaN]), missing })
})

it('tells neighbours among 64 bits apart', () => {
  const raw = BigInt64Array.from([2n ** 62n, 2n ** 62n + 1n])
  expect(scaleNumbers(raw, { ...plain, blank: 2n ** 62n + 1n }).missing).toEqual(Uint8Array.from([0, 1]))
})

it('leaves reals alone, whose NaN is enough', () => {
  expect(scaleNumbers(Float32Array.from([7]), { ...plain, blank: 7n }).missing).toBeNull()
})
