import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { goldenFile } from './golden.fixture.ts'
import { readFits } from './read-fits.ts'

describe('the golden file', () => {
  const bytes = goldenFile()

  it('is built byte for byte', () => {
    expect(bytes.length).toBe(8640)
    const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex')
    expect(digest('sha256')).toBe('c22c9ed157d8d62fdb09d76f4e631ad772fef11e3e5f75d83687b93ef2f4d86b')
    expect(digest('md5')).toBe('a8ac910a7da0c778703929eead2551ec')
    expect(crc32(bytes).toString(16)).toBe('af290bde')
  })

  it('is read back', () => {
    const file = readFits(bytes)
    expect(file.hdus.map(({ index, name, kind }) => ({ index, name, kind }))).toEqual([
      { index: 0, name: 'PRIMARY', kind: 'image' },
      { index: 1, name: 'SPECTRUM', kind: 'table' },
    ])
    expect(file.hdu(0)?.header.card('EXPTIME')).toMatchObject({ value: 2400, valueText: '2400.0', number: 8 })
    const table = file.hdu(' spectrum ')?.table()
    expect(table?.rowCount).toBe(1)
    expect(table?.column('wave')?.read()).toEqual({
      type: 'numbers',
      values: Float64Array.from([3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 3009]),
      starts: Float64Array.from([0, 10]),
      missing: null,
    })
    expect(table?.column('FLUX')).toMatchObject({ name: 'FLUX', number: 2, unit: 'adu' })
  })
})
