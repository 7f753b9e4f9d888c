import { describe, expect, it } from 'vitest'
import { bigEndian, card, emptyPrimary, fitsFile, tableHdu } from './fits-file.fixture.ts'
import { readFits } from './read-fits.ts'

const { int16, int32, int64, float32, float64 } = bigEndian
const imageFile = (bitpix: number, data: Uint8Array, axes: readonly number[], cards: readonly string[] = []) =>
  fitsFile({
    cards: [
      card('SIMPLE', true),
      card('BITPIX', bitpix),
      card('NAXIS', axes.length),
      ...axes.map((length, index) => card(`NAXIS${index + 1}`, length)),
      ...cards,
    ],
    data,
  })

describe('an image', () => {
  it.each([
    [8, Uint8Array.from([1, 255]), Uint8Array.from([1, 255])],
    [16, int16(-1, 2), Int16Array.from([-1, 2])],
    [32, int32(-1, 2), Int32Array.from([-1, 2])],
    [64, int64(-1n, 2n), BigInt64Array.from([-1n, 2n])],
    [-32, float32(0.5, Number.NaN), Float32Array.from([0.5, Number.NaN])],
    [-64, float64(0.1, -2), Float64Array.from([0.1, -2])],
  ])('of BITPIX %i', (bitpix, data, values) => {
    const image = readFits(imageFile(bitpix, data, [2, 1])).hdus[0]?.image()
    expect(image).toEqual({ axes: [2, 1], unit: null, values, missing: null })
  })

  it('has what its cards say applied', () => {
    const cards = [card('BSCALE', 0.5), card('BZERO', 1), card('BLANK', -1), card('BUNIT', ' Jy ')]
    expect(readFits(imageFile(16, int16(4, -1), [2], cards)).hdus[0]?.image()).toEqual({
      axes: [2],
      unit: 'Jy',
      values: Float64Array.from([3, Number.NaN]),
      missing: Uint8Array.from([0, 1]),
    })
  })

  it('of reals may have a BLANK that means nothing', () => {
    const cards = [card('BLANK', { text: '0.5' })]
    expect(readFits(imageFile(-32, float32(0.5), [1], cards)).hdus[0]?.image().missing).toBeNull()
  })

  it('without axes has no pixels', () => {
    expect(readFits(fitsFile(emptyPrimary())).hdus[0]?.image()).toMatchObject({ axes: [], values: new Uint8Array(0) })
  })

  it('is found behind other HDUs, by place and by name', () => {
    const cards = [
      card('XTENSION', 'IMAGE'),
      card('BITPIX', 8),
      card('NAXIS', 1),
      card('NAXIS1', 3),
      card('EXTNAME', 'Mask'),
    ]
    const data = Uint8Array.from([1, 2, 3])
    const file = readFits(fitsFile(emptyPrimary(), { cards, data }, tableHdu('T', []), { cards, data }))
    expect(file.hdus.map(({ name }) => name)).toEqual(['PRIMARY', 'Mask', 'T', 'Mask'])
    expect(file.hdu('MASK')?.index).toBe(1)
    expect(file.hdu(3)?.image().values).toEqual(data)
    expect([file.hdu('none'), file.hdu(4)]).toEqual([undefined, undefined])
  })
})
