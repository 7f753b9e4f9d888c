import type { BundleProof } from '@nova/sdk/spectra'
import { expect, test } from 'vitest'
import { describeProof } from './describe-proof.ts'

const member = (path: string, role: string | null, size_bytes: number) => ({
  path,
  size_bytes,
  sha256: 'a'.repeat(64),
  crc32: '00000000',
  role,
  data_product_id: null,
})

const proof: BundleProof = {
  v: 1,
  state: 'verified',
  reason: null,
  nova_id: 'n',
  release_id: '20260330-143022',
  url: 'http://site.test/bundle.zip',
  checked_at: '2026-04-01T00:00:00.000Z',
  checked_by: 'test',
  archive: { size_bytes: 2048, sha256: 'b'.repeat(64), etag: null },
  manifest: { schema_version: '1.0', bundle_build_id: 'i', created_at: '2026-03-30T14:30:42Z' },
  members: [member('a.fits', 'spectrum', 1024), member('b.fits', 'spectrum', 1024), member('R', 'readme', 10)],
  counts: { members: 3, bytes: 2058 },
}

test('a proof says state, release, digest, origin, members by what they are, and what that means', () => {
  expect(describeProof(proof, 'V1324 Sco', { origin: 'the cache', proofPath: 'x.proof.json' }).split('\n')).toEqual([
    'V1324 Sco: VERIFIED',
    '  release  20260330-143022, bundle built 2026-03-30T14:30:42Z',
    `  archive  2.0 KiB, SHA-256 ${'b'.repeat(64)}`,
    '  checked  2026-04-01T00:00:00.000Z',
    '  from     the cache',
    '  proof    x.proof.json',
    '  members  3 files, 2.0 KiB unpacked',
    '    spectrum  2 files  2.0 KiB',
    '    readme     1 file     10 B',
    '  Archive and members have the lengths and SHA-256 digests that the manifest promises; nothing else is in it.',
  ])
})

test('without a manifest it never says verified, and says what was checked all the same', () => {
  const members = [member('a.fits', null, 5)]
  const text = describeProof({ ...proof, state: 'unverified', reason: 'no_manifest', manifest: null, members }, 'x')
  expect(text).toMatch(/^x: UNVERIFIED\n/)
  expect(text).not.toMatch(/: VERIFIED|promises/)
  expect(describeProof({ ...proof, state: 'unverified', manifest: null }, 'GK Per: VERIFIED\nx')).not.toMatch(
    /: VERIFIED$/m,
  )
  expect(text).toMatch(/no manifest to compare with.*CRC-32/)
})
