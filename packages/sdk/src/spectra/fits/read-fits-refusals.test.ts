import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigEndian, card, concat, emptyPrimary, type FixtureHdu, fitsFile, tableHdu } from './fits-file.fixture.ts'
import { goldenFile } from './golden.fixture.ts'
import { type ReadFitsOptions, readFits } from './read-fits.ts'
import { readSpectrum } from './read-spectrum.ts'

const text = (value: string) => new TextEncoder().encode(value)
const refusal = (bytes: Uint8Array, options?: ReadFitsOptions): { code: string; [detail: string]: unknown } => {
  try {
    for (const hdu of readFits(bytes, options).hdus) if (hdu.kind === 'table') hdu.table()
  } catch (error) {
    const { code, details, message, advice } = error as {
      code: string
      details: object
      message: string
      advice: string
    }
    return { code, message, advice, ...details }
  }
  return { code: 'nothing is refused' }
}

describe('bytes that are no FITS file', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['an error page', text('\n<!DOCTYPE html><html><body>403 Forbidden</body></html>'), 'HTML or XML'],
    ['an error of storage', text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), 'HTML or XML'],
    ['a page with a byte order mark', concat([Uint8Array.from([0xef, 0xbb, 0xbf]), text('<html>')]), 'HTML or XML'],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'a gzip file'],
    ['ZIP', text('PK\u0003\u0004 and so on'), 'a ZIP file'],
    ['JSON', text('{"message":"Forbidden"}'), 'JSON'],
    ['nothing', new Uint8Array(0), 'no bytes'],
    ['noise', Uint8Array.from([0, 1, 2, 3]), '????'],
  ])('%s', (_what, bytes, words) => {
    expect(refusal(bytes)).toMatchObject({ code: 'fits_not_fits', message: expect.stringContaining(words) })
  })
})

describe('a file that was cut off', () => {
  const golden = goldenFile()

  it.each([
    [7, 'within its first card'],
    [400, 'within the header'],
    [2880 + 80, 'HDU 1'],
    [2880 + 4, 'HDU 1'],
    [5760, '160 bytes of data'],
    [5760 + 159, '160 bytes of data'],
    [8639, 'end at 8640'],
  ])('after %i bytes', (length, words) => {
    expect(refusal(golden.subarray(0, length))).toMatchObject({
      code: 'fits_truncated',
      message: expect.stringContaining(words),
    })
  })

  it('is refused wherever it is cut, but between two HDUs', () => {
    for (let length = 1; length < golden.length; length += 37)
      if (length !== 2880) expect(refusal(golden.subarray(0, length)).code).toBe('fits_truncated')
  })

  it('may lack its padding when that is allowed, but no data', () => {
    const allowed = { allowMissingPadding: true }
    expect(refusal(golden.subarray(0, 5760 + 160), allowed).code).toBe('nothing is refused')
    expect(refusal(golden.subarray(0, 5760 + 159), allowed).code).toBe('fits_truncated')
  })
})

describe('what follows the last HDU', () => {
  it.each([0, 0x20])('may be padding of bytes %i', (byte) => {
    const file = readFits(concat([goldenFile(), new Uint8Array(2880).fill(byte)]))
    expect(file.hdus).toHaveLength(2)
  })

  it('may be nothing else', () => {
    expect(refusal(concat([goldenFile(), text('rest')]))).toMatchObject({
      code: 'fits_header_invalid',
      hdu: 2,
      seen: 'rest',
    })
  })
})

describe('a header that lies', () => {
  const primary = (...cards: readonly string[]): FixtureHdu => ({ cards: [card('SIMPLE', true), ...cards] })
  const image = (...cards: readonly string[]) => primary(card('BITPIX', 8), ...cards)
  const column = { name: 'X', form: 'D', rows: [bigEndian.float64(1)] }
  const change = (hdu: FixtureHdu, ...cards: readonly string[]): FixtureHdu => {
    const replaced = hdu.cards.map((one) => cards.find((other) => other.slice(0, 8) === one.slice(0, 8)) ?? one)
    return { ...hdu, cards: replaced.filter((one) => one.trim() !== '') }
  }
  const table = (...cards: readonly string[]) => fitsFile(emptyPrimary(), change(tableHdu('T', [column]), ...cards))

  it.each<readonly [string, Uint8Array, string, object]>([
    ['of a trillion rows', table(card('NAXIS2', 1e12)), 'fits_truncated', { hdu: 1, hduName: 'T' }],
    [
      'of more rows than there are numbers',
      table(card('NAXIS2', { text: '1E300' })),
      'fits_header_invalid',
      { keyword: 'NAXIS2' },
    ],
    ['of a heap beyond the file', table(card('PCOUNT', 1e12)), 'fits_truncated', { hdu: 1 }],
    [
      'of axes whose product is no number',
      fitsFile(
        image(
          card('NAXIS', 50),
          ...Array.from({ length: 50 }, (_, index) => card(`NAXIS${index + 1}`, index === 49 ? 0 : 9e15)),
        ),
      ),
      'fits_truncated',
      { hdu: 0 },
    ],
    [
      'of a thousand axes',
      fitsFile(image(card('NAXIS', 1000))),
      'fits_header_invalid',
      { keyword: 'NAXIS', seen: '1000' },
    ],
    ['without BITPIX', fitsFile(primary(card('NAXIS', 0))), 'fits_header_invalid', { keyword: 'BITPIX' }],
    [
      'with another BITPIX',
      fitsFile(primary(card('BITPIX', 12), card('NAXIS', 0))),
      'fits_header_invalid',
      { card: 2, seen: '12' },
    ],
    ['with a NAXIS below 0', fitsFile(image(card('NAXIS', -1))), 'fits_header_invalid', { card: 3, keyword: 'NAXIS' }],
    [
      'with an axis that is text',
      fitsFile(image(card('NAXIS', 1), card('NAXIS1', 'ten'))),
      'fits_header_invalid',
      { keyword: 'NAXIS1' },
    ],
    [
      'that does not conform',
      fitsFile({ cards: [card('SIMPLE', false), card('BITPIX', 8), card('NAXIS', 0)] }),
      'fits_unsupported',
      { hdu: 0 },
    ],
    ['of a table without TFIELDS', table(card('TFIELDS', 'x')), 'fits_header_invalid', { hdu: 1, keyword: 'TFIELDS' }],
    ['of a table of a thousand columns', table(card('TFIELDS', 1000)), 'fits_header_invalid', { seen: 1000 }],
    [
      'of a table of fewer columns than described',
      table(card('TFIELDS', 2)),
      'fits_column_invalid',
      { column: '2', keyword: 'TFORM2' },
    ],
    [
      'of a format that is none',
      table(card('TFORM1', '1Z')),
      'fits_column_invalid',
      { column: 'X', keyword: 'TFORM1', card: 10 },
    ],
    ['of a format that is a number', table(card('TFORM1', 8)), 'fits_column_invalid', { column: 'X', seen: '8' }],
    ['of rows of another width', table(card('TFORM1', '1E')), 'fits_header_invalid', { keyword: 'NAXIS1' }],
    ['of a table of one axis', table(card('NAXIS', 1)), 'fits_header_invalid', { seen: 'BITPIX 8, NAXIS 1' }],
    [
      'of a table of three axes',
      fitsFile(emptyPrimary(), change(tableHdu('T', [column], { cards: [card('NAXIS3', 1)] }), card('NAXIS', 3))),
      'fits_header_invalid',
      { seen: 'BITPIX 8, NAXIS 3' },
    ],
    [
      'of a table of pixels',
      table(card('BITPIX', 16), card('NAXIS2', 0), card('PCOUNT', 4)),
      'fits_header_invalid',
      { seen: 'BITPIX 16, NAXIS 2' },
    ],
    [
      'of rows without bytes',
      fitsFile(emptyPrimary(), {
        ...change(tableHdu('T', [column]), card('NAXIS1', 0), card('NAXIS2', 65_537), card('TFORM1', '0A')),
        data: new Uint8Array(0),
      }),
      'fits_unsupported',
      { hdu: 1 },
    ],
    [
      'of a heap within the rows',
      fitsFile(emptyPrimary(), tableHdu('T', [column], { cards: [card('THEAP', 4)] })),
      'fits_header_invalid',
      { keyword: 'THEAP', seen: 4 },
    ],
    [
      'of a heap behind the data',
      fitsFile(emptyPrimary(), tableHdu('T', [column], { cards: [card('THEAP', 9)] })),
      'fits_header_invalid',
      { keyword: 'THEAP' },
    ],
    [
      'with a broken card',
      fitsFile(emptyPrimary('OBJECT  = broken')),
      'fits_card_invalid',
      { hdu: 0, card: 5, keyword: 'OBJECT' },
    ],
  ])('%s', (_what, bytes, code, details) => {
    const seen = refusal(bytes)
    expect(seen).toMatchObject({ code, ...details })
    expect(seen['advice']).toMatch(/\.$/)
  })
})

describe('what is valid and not read', () => {
  const head = [card('BITPIX', 8), card('NAXIS', 2), card('NAXIS1', 4), card('NAXIS2', 2)]
  const data = new Uint8Array(8)
  const file = readFits(
    fitsFile(
      emptyPrimary(),
      { cards: [card('XTENSION', 'TABLE'), ...head, card('EXTNAME', 'TEXT')], data },
      { cards: [card('XTENSION', 'FOREIGN'), ...head], data },
      { cards: [card('XTENSION', 'IMAGE'), ...head, card('EXTNAME', 'LAST')], data },
    ),
  )

  it('is listed, and does not hide what is behind it', () => {
    expect(file.hdus.map(({ kind }) => kind)).toEqual(['image', 'ascii_table', 'other', 'image'])
    expect(file.hdu('LAST')?.image().axes).toEqual([4, 2])
    expect(file.hdu('TEXT')?.data).toEqual(data)
  })

  it.each([
    [1, 'table', 'HDU 1 (TEXT): it is an ASCII table, not a binary table'],
    [1, 'image', 'it is an ASCII table, not an image'],
    [2, 'table', 'an extension of a type of its own'],
    [3, 'table', 'it is an image, not a binary table'],
  ] as const)('is refused when HDU %i is opened as %s', (index, method, words) => {
    expect(() => file.hdu(index)?.[method]()).toThrow(
      expect.objectContaining({ code: 'fits_unsupported', message: expect.stringContaining(words) }),
    )
  })

  it('may be random groups, whose size is counted in another way', () => {
    const groups = [card('SIMPLE', true), card('BITPIX', 8), card('NAXIS', 2), card('NAXIS1', 0), card('NAXIS2', 3)]
    const cards = [...groups, card('GROUPS', true), card('PCOUNT', 1), card('GCOUNT', 2)]
    const file = readFits(fitsFile({ cards, data: new Uint8Array(8) }, tableHdu('T', [])))
    expect(file.hdus.map(({ kind, data }) => [kind, data.length])).toEqual([
      ['random_groups', 8],
      ['table', 0],
    ])
  })

  it.each([
    ['is one of several', 0, 2],
    ['has parameters in front', 8, 1],
  ])('may be an array that %s', (_what, pcount, gcount) => {
    const cards = [card('XTENSION', 'IMAGE'), ...head, card('PCOUNT', pcount), card('GCOUNT', gcount)]
    const file = readFits(fitsFile(emptyPrimary(), { cards, data: new Uint8Array(16) }))
    expect(() => file.hdu(1)?.image()).toThrow(expect.objectContaining({ code: 'fits_unsupported' }))
  })
})

it('reads broken bytes or says what is wrong with them, and never fails in another way', () => {
  const golden = goldenFile()
  const changes = fc.array(fc.tuple(fc.nat(golden.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(changes, fc.boolean(), (changes, inCards) => {
      const bytes = golden.slice()
      // Most of the file is padding: half of the runs break cards.
      for (const [at, byte] of changes) bytes[inCards ? (at % 720) + (at % 2) * 2880 : at] = byte
      try {
        readSpectrum(readFits(bytes), { provider: 'ESO', data_product_id: 'id' })
      } catch (error) {
        expect(error).toMatchObject({ name: 'NovaError', code: expect.stringMatching(/^fits_/) })
      }
    }),
    { numRuns: 2000 },
  )
})
