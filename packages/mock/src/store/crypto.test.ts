import { describe, expect, test } from 'vitest'
import { toHex } from './byte-text.ts'
import { checksumAlgorithms, createChecksum } from './checksum-algorithm.ts'
import * as browser from './crypto/browser.ts'
import type { StoreCrypto } from './crypto/digest.ts'
import * as node from './crypto/node.ts'

const input = new TextEncoder().encode('123456789')

describe.each<[string, StoreCrypto]>([
  ['Node', node],
  ['a page', browser],
])('crypto in %s', (_, crypto) => {
  test.each([
    ['md5', '25f9e794323b453885f5181f1b624d0b'],
    ['sha1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
    ['sha256', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
  ] as const)('%s over pieces', async (algorithm, want) => {
    const digest = crypto.createHashDigest(algorithm)
    for (const byte of input) digest.update(Uint8Array.of(byte))
    expect(toHex(await digest.finish())).toBe(want)
  })

  test('keyed hashes (RFC 2202 and RFC 4231, second case)', () => {
    const key = new TextEncoder().encode('Jefe')
    expect(toHex(crypto.hmac('sha1', key, 'what do ya want for nothing?'))).toBe(
      'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    )
    expect(toHex(crypto.hmac('sha256', key, 'what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
    expect(crypto.sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})

test('both sides offer the same', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort())
})

// The check values of the CRC catalogue, for "123456789".
const want = {
  crc32: 'cbf43926',
  crc32c: 'e3069283',
  crc64nvme: 'ae8b14860a799888',
  sha1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
  sha256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
}

test.each(checksumAlgorithms)('%s', async (algorithm) => {
  const checksum = createChecksum(algorithm)
  checksum.update(input.subarray(0, 4))
  checksum.update(input.subarray(4))
  expect(toHex(await checksum.finish())).toBe(want[algorithm])
})
