import { expect, test } from 'vitest'
import { parseUploadToken, type UploadToken } from './resume-token.ts'

const token: UploadToken = {
  v: 1,
  kind: 'nova.transfer.upload',
  id: 'a1',
  base_url: 'https://files.example.com',
  created_at_ms: 1_700_000_000_000,
  source: { filename: 'a.bin', size_bytes: 25, modified_at_ms: null, sample_sha256: null },
  request: { filename: 'a.bin', size_bytes: 25 },
  idempotency_key: 'k1',
  phase: 'sending',
  session: {
    bucket: 'b',
    key: 'uploads/s/1/a.bin',
    session_id: 's1',
    upload_id: 'u1',
    part_size_bytes: 10,
    max_concurrency_hint: 4,
    sign_batch_size_hint: 64,
    expires_in_seconds: 1800,
    checksum_mode: 'none',
    checksum_algorithm: null,
    resumable_until: '2026-01-12T12:00:00Z',
  },
  sign_calls: 1,
  ledger: [{ part_number: 1, offset: 0, size_bytes: 10, sha256: 'x', etag: 'e' }],
}

test('reads what it wrote, as text or as a value, and keeps nothing it does not know', () => {
  expect(parseUploadToken(JSON.stringify(token))).toEqual(token)
  expect(parseUploadToken({ ...token, later: 1 })).toEqual(token)
  expect(parseUploadToken({ ...token, session: null, phase: 'initiating', ledger: [] })).toMatchObject({
    session: null,
  })
})

test('refuses a token of a later version as such', () => {
  expect(() => parseUploadToken({ ...token, v: 2 })).toThrow(
    expect.objectContaining({ code: 'token_version_unsupported', details: { version: 2 } }),
  )
})

test.each<{ name: string; given: unknown; seen: string }>([
  { name: 'cut-off text', given: JSON.stringify(token).slice(0, -5), seen: 'it is not JSON' },
  { name: 'an empty text', given: '', seen: 'it is not JSON' },
  { name: 'an array', given: [], seen: 'it is not a JSON object' },
  { name: 'something else', given: { ...token, kind: 'other' }, seen: 'its kind is not' },
  { name: 'no version', given: { ...token, v: undefined }, seen: 'its version is missing' },
  { name: 'no source', given: { ...token, source: null }, seen: '`source` is missing' },
  {
    name: 'a size as text',
    given: { ...token, source: { ...token.source, size_bytes: '25' } },
    seen: '`source.size_bytes`',
  },
  { name: 'no key', given: { ...token, idempotency_key: '' }, seen: '`idempotency_key`' },
  { name: 'an unknown phase', given: { ...token, phase: 'flying' }, seen: '`phase`' },
  {
    name: 'no part size',
    given: { ...token, session: { ...token.session, part_size_bytes: 0 } },
    seen: '`session.part_size_bytes`',
  },
  {
    name: 'an unknown checksum mode',
    given: { ...token, session: { ...token.session, checksum_mode: 'x' } },
    seen: '`session.checksum_mode`',
  },
  { name: 'a ledger that is none', given: { ...token, ledger: {} }, seen: '`ledger` is missing' },
  {
    name: 'an entry without an ETag',
    given: { ...token, ledger: [{ ...token.ledger[0], etag: '' }] },
    seen: '`ledger[0]` has no ETag',
  },
  {
    name: 'an entry before the file',
    given: { ...token, ledger: [{ ...token.ledger[0], offset: -1 }] },
    seen: '`ledger[0]` has no offset',
  },
  {
    name: 'a part named twice',
    given: { ...token, ledger: [token.ledger[0], token.ledger[0]] },
    seen: 'names a part twice',
  },
])('calls $name corrupt and says where', ({ given, seen }) => {
  expect(() => parseUploadToken(given)).toThrow(
    expect.objectContaining({ code: 'token_corrupt', message: expect.stringContaining(seen) }),
  )
})
