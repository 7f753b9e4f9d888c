import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { readSpectrumParquet, type SpectrumTable, writeSpectrumParquet } from './spectrum-parquet.ts'

const spectrum: SpectrumTable = {
  wavelength_nm: Float64Array.of(300, 300.1, 299.99999999999994),
  flux: Float64Array.of(1, Number.NaN, -0),
  flux_err: Float64Array.of(0.5, 0.25, Number.POSITIVE_INFINITY),
  spectral_units: 'angstrom',
  flux_units: '10**(-16)erg.cm**(-2).s**(-1).angstrom**(-1)',
}

describe('what is written', () => {
  test('is read again, bit for bit', async () => {
    const reals = fc.float64Array({ minLength: 0, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(reals, fc.boolean(), fc.boolean(), async (flux, hasErrors, isBlob) => {
        const wavelength_nm = Float64Array.from(flux, (_, index) => 300 + index / 3)
        const flux_err = hasErrors ? flux.slice().reverse() : null
        const given = { ...spectrum, wavelength_nm, flux, flux_err }
        const bytes = writeSpectrumParquet(given)
        const read = await readSpectrumParquet(isBlob ? new Blob([bytes]) : bytes)
        expect(read).toMatchObject({ ...given, schema_version: '1.0' })
        expect(Buffer.compare(writeSpectrumParquet(given), bytes)).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('is read out of a larger buffer too', async () => {
    const bytes = writeSpectrumParquet(spectrum)
    const larger = new Uint8Array(bytes.byteLength + 20)
    larger.set(bytes, 7)
    const view = larger.subarray(7, 7 + bytes.byteLength)
    expect((await readSpectrumParquet(view)).flux).toEqual(spectrum.flux)
    // As readFile gives it; a small one lies in a pool.
    expect((await readSpectrumParquet(Buffer.from(bytes))).flux).toEqual(spectrum.flux)
  })

  test('of several row groups is one', async () => {
    const wavelength_nm = Float64Array.from({ length: 250_000 }, (_, index) => 300 + index / 1000)
    const read = await readSpectrumParquet(
      writeSpectrumParquet({ ...spectrum, wavelength_nm, flux: wavelength_nm, flux_err: null }),
    )
    expect(read.wavelength_nm).toEqual(wavelength_nm)
  })

  test('has no units where nobody noted them', async () => {
    const read = await readSpectrumParquet(
      writeSpectrumParquet({ ...spectrum, flux_err: null, spectral_units: null, flux_units: null }),
    )
    expect(read).toMatchObject({ flux_err: null, spectral_units: null, flux_units: null })
  })
})

test.each([
  [{ flux: Float64Array.of(1) }, { column: 'flux', seen: 'it has 1 values beside 3 wavelengths' }],
  [{ flux_err: new Float64Array() }, { column: 'flux_err', seen: 'it has 0 values beside 3 wavelengths' }],
  [{ wavelength_nm: Float64Array.of(1, Number.NaN, 3) }, { column: 'wavelength_nm', row: 1 }],
])('does not write %j', (change, details) => {
  expect(() => writeSpectrumParquet({ ...spectrum, ...change })).toThrowError(
    expect.objectContaining({ code: 'parquet_column_invalid', details: expect.objectContaining(details) }),
  )
})

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number]
const wavelength: Column = { name: 'wavelength_nm', data: [1, 2], type: 'DOUBLE' }
const flux: Column = { name: 'flux', data: [1, 2], type: 'DOUBLE' }
const file = (columnData: Column[], more: object = {}) => new Uint8Array(parquetWriteBuffer({ columnData, ...more }))

describe('files of other writers', () => {
  test.each([
    ['single precision', [wavelength, { ...flux, type: 'FLOAT' as const }], [1, 2]],
    ['a null flux', [wavelength, { ...flux, data: [null, 2], nullable: true }], [Number.NaN, 2]],
    ['columns nobody asked for', [{ ...flux, name: 'quality' }, flux, wavelength], [1, 2]],
  ])('with %s', async (_, columns, want) => {
    expect([...(await readSpectrumParquet(file(columns))).flux]).toEqual(want)
  })

  test('without compression, and without a version', async () => {
    const read = await readSpectrumParquet(file([wavelength, flux], { codec: 'UNCOMPRESSED' }))
    expect(read).toMatchObject({ schema_version: null, metadata: {}, flux: Float64Array.of(1, 2) })
  })

  test.each([
    ['lacks a column', [wavelength], 'flux', 'it is not there'],
    ['has text for numbers', [wavelength, { name: 'flux', data: ['1', '2'] }], 'flux', 'it is BYTE_ARRAY, not real'],
    [
      'has whole numbers',
      [wavelength, { name: 'flux', data: [1, 2], type: 'INT32' as const }],
      'flux',
      'it is INT32, not real',
    ],
    ['has a null wavelength', [{ ...wavelength, data: [1, null] }, flux], 'wavelength_nm', 'row 1 has no value'],
  ])('one that %s', async (_, columns, column, seen) => {
    await expect(readSpectrumParquet(file(columns))).rejects.toMatchObject({
      code: 'parquet_column_invalid',
      details: { column, seen },
    })
  })

  test('one with another codec, by its name', async () => {
    const zstd = file([wavelength, flux], { codec: 'ZSTD', compressors: { ZSTD: (bytes: Uint8Array) => bytes } })
    await expect(readSpectrumParquet(zstd)).rejects.toMatchObject({
      code: 'parquet_codec_unsupported',
      details: { codec: 'ZSTD', column: 'wavelength_nm' },
    })
  })

  test('one of a newer major version', async () => {
    const version = (value: string) => file([wavelength, flux], { kvMetadata: [{ key: 'schema_version', value }] })
    await expect(readSpectrumParquet(version('2.0'))).rejects.toMatchObject({ code: 'schema_unsupported' })
    expect((await readSpectrumParquet(version('1.7'))).schema_version).toBe('1.7')
  })
})

describe('bytes that are wrong', () => {
  const bytes = writeSpectrumParquet(spectrum)

  test('a file cut anywhere is unreadable', async () => {
    for (let end = 0; end < bytes.byteLength; end += 1)
      await expect(readSpectrumParquet(bytes.subarray(0, end))).rejects.toMatchObject({ code: 'parquet_unreadable' })
  })

  test('fewer values than the directory counts are not taken for all of them', async () => {
    // Three rows as the directory counts them: field 3 of the footer, which comes before those of the row groups.
    const count = bytes.findIndex((byte, at) => byte === 0x16 && bytes[at + 1] === 6 && bytes[at + 2] === 0x19)
    expect(count).toBeGreaterThan(0)
    const more = bytes.slice()
    more[count + 1] = 8
    await expect(readSpectrumParquet(more)).rejects.toMatchObject({
      code: 'parquet_unreadable',
      details: { seen: 'wavelength_nm has 3 of 4 values' },
    })
  })

  test('an error page under the name of a table is unreadable', async () => {
    const page = new TextEncoder().encode('<html><body>403 Forbidden</body></html>')
    await expect(readSpectrumParquet(page)).rejects.toMatchObject({ code: 'parquet_unreadable' })
  })

  test('flipped bits never end in anything but a table or an error of ours', async () => {
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const outcome = await readSpectrumParquet(flipped).catch((error: unknown) => error)
      if (outcome instanceof Error) expect([at, isSpectraError(outcome)]).toEqual([at, true])
    }
  })
})

test('an abort is heard before and between columns, with its own reason', async () => {
  const bytes = writeSpectrumParquet(spectrum)
  const reason = new Error('enough')
  await expect(readSpectrumParquet(bytes, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const stop = new AbortController()
  const blob = new Blob([bytes])
  const slice = blob.slice.bind(blob)
  let reads = 0
  blob.slice = (...range) => {
    reads += 1
    if (reads === 2) stop.abort(reason)
    return slice(...range)
  }
  await expect(readSpectrumParquet(blob, { signal: stop.signal })).rejects.toBe(reason)
})
