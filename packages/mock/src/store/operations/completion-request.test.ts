import { describe, expect, test } from 'vitest'
import type { StoreError } from '../store-error.ts'
import type { PartRecord } from '../store-records.ts'
import { type ListedPart, parseCompletion, selectParts } from './completion-request.ts'

const held = (number: number, sizeBytes: number, checksum?: string): [number, PartRecord] => [
  number,
  {
    uploadId: 'u',
    number,
    blob: { id: `b${number}`, sizeBytes },
    etag: `e${number}`,
    modifiedMs: 0,
    ...(checksum === undefined ? {} : { checksum }),
  },
]
const listed = (number: number, changes: Partial<ListedPart> = {}): ListedPart => ({
  number,
  etag: `e${number}`,
  checksums: {},
  ...changes,
})
const rules = { minPartSizeBytes: 10, ignoresChecksums: false }
const sha256 = { algorithm: 'sha256', type: 'COMPOSITE' } as const
const parts = new Map([held(1, 10, 's1'), held(2, 10, 's2'), held(3, 4, 's3')])

describe('selectParts', () => {
  test.each<[string, ListedPart[], number[]]>([
    ['all of them', [listed(1), listed(2), listed(3)], [1, 2, 3]],
    ['a subset', [listed(1), listed(3)], [1, 3]],
    ['a gap at the start', [listed(2)], [2]],
    ['a small last part alone', [listed(3)], [3]],
  ])('takes %s', (_, list, want) => {
    expect(selectParts(list, parts, undefined, rules).map(({ number }) => number)).toEqual(want)
  })

  test.each<[string, ListedPart[], typeof sha256 | undefined, string]>([
    ['descending numbers', [listed(2), listed(1)], undefined, 'InvalidPartOrder'],
    ['a number twice', [listed(1), listed(1)], undefined, 'InvalidPartOrder'],
    ['an unknown number', [listed(4)], undefined, 'InvalidPart'],
    ['another ETag', [listed(1, { etag: 'e2' })], undefined, 'InvalidPart'],
    ['a small part before the last', [listed(3), { ...listed(4), etag: 'e4' }], undefined, 'EntityTooSmall'],
    ['no checksum where one is due', [listed(1)], sha256, 'InvalidRequest'],
    ['another checksum', [listed(1, { checksums: { sha256: 's2' } })], sha256, 'InvalidPart'],
    ['a checksum of another kind', [listed(1, { checksums: { sha256: 's1', crc32: 'c' } })], sha256, 'InvalidPart'],
    ['a gap under a composite checksum', [listed(2, { checksums: { sha256: 's2' } })], sha256, 'InternalError'],
  ])('refuses %s', (_, list, declared, code) => {
    const all = new Map([...parts, held(4, 10)])
    if (code === 'InvalidPart' && list[0]?.number === 4) all.delete(4)
    expect(() => selectParts(list, all, declared, rules)).toThrow(expect.objectContaining({ code }) as StoreError)
  })
})

describe('parseCompletion', () => {
  const parse = (xml: string) => parseCompletion(new TextEncoder().encode(xml))

  test('reads numbers, ETags with and without quotation marks, and checksums', () => {
    expect(
      parse(
        '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>"e1"</ETag><ChecksumSHA256>s</ChecksumSHA256></Part>' +
          '<Part><ETag>e2</ETag><PartNumber>2</PartNumber></Part></CompleteMultipartUpload>',
      ),
    ).toEqual([
      { number: 1, etag: 'e1', checksums: { sha256: 's' } },
      { number: 2, etag: 'e2', checksums: {} },
    ])
  })

  test.each([
    '<CompleteMultipartUpload/>',
    '<CompleteMultipartUpload><Part><PartNumber>x</PartNumber><ETag>e</ETag></Part></CompleteMultipartUpload>',
    '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>',
    '{}',
  ])('refuses %s', (xml) => {
    expect(() => parse(xml)).toThrow(expect.objectContaining({ code: 'MalformedXML' }) as Error)
  })
})
