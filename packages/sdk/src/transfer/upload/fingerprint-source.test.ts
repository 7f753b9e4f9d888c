import { expect, test } from 'vitest'
import { blobSource, bytesSource } from '../../internal/blob-source.ts'
import { streamSource } from '../../internal/stream-source.ts'
import { fingerprintSource, isSameSource } from './fingerprint-source.ts'

const bytes = (change?: number) => {
  const all = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
  if (change !== undefined) all[change] = 255
  return all
}
const of = (data: Uint8Array, name = 'a.bin') => fingerprintSource(bytesSource(data), name)

test.each([
  { name: 'the same bytes', other: () => of(bytes()), want: true },
  { name: 'a changed head', other: () => of(bytes(10)), want: false },
  { name: 'a changed tail', other: () => of(bytes(299_999)), want: false },
  { name: 'another name', other: () => of(bytes(), 'b.bin'), want: false },
  { name: 'another length', other: () => of(bytes().subarray(1)), want: false },
  {
    name: 'the same bytes as a File of another date',
    other: () => fingerprintSource(blobSource(new File([bytes()], 'a.bin', { lastModified: 1 })), 'a.bin'),
    want: true,
  },
])('$name: same=$want', async ({ other, want }) => {
  expect(isSameSource(await of(bytes()), await other())).toBe(want)
})

test('a stream is never recognised, and not consumed by trying', async () => {
  let pulled = 0
  const chunks = (async function* () {
    pulled += 1
    yield bytes()
  })()
  const print = await fingerprintSource(streamSource(chunks, 300_000), 'a.bin')
  expect(print.sample_sha256).toBeNull()
  expect(isSameSource(print, print)).toBe(false)
  expect(pulled).toBe(0)
})
