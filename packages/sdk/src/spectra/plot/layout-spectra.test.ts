import { describe, expect, test } from 'vitest'
import { layoutSpectra, type SpectraPlotOptions } from './layout-spectra.ts'
import type { SpectraPlotInput } from './plot-input.ts'
import { OUTBURST_MJD, spectraOf, spectrumOf } from './sample-nova.fixture.ts'

const many = Array.from({ length: 24 }, (_, i) => 1.3 * 1.28 ** i)

describe('layoutSpectra', () => {
  test('stacks the spectra, the oldest at the bottom, whatever their order', () => {
    const { curves, yAxis } = layoutSpectra(spectraOf([80, 3.05, 12.4]))
    expect(curves.map(({ label }) => label)).toEqual(['+3.05 d', '+12.4 d', '+80.0 d'])
    const ends = curves.map(({ endPx }) => endPx.y)
    expect(ends).toEqual([...ends].sort((a, b) => b - a))
    expect(curves[0]?.offset).toBe(0)
    expect(yAxis.label).toBe('√(flux / peak) + offset')
  })

  test('leaves out spectra whose arrays are none, and says so', () => {
    const [first, ...rest] = spectraOf([80, 3.05, 12.4]).spectra
    const broken = [
      { ...first, wavelengths: null },
      { ...first, flux_normalized: 5 },
    ] as unknown as typeof rest
    const { curves, notes } = layoutSpectra({ ...spectraOf([80]), spectra: [...broken, ...rest] })
    expect(curves).toHaveLength(2)
    expect(notes).toContain('Without a value that can be drawn: 2.')
    expect(layoutSpectra({ ...spectraOf([80]), spectra: broken }).empty).not.toBeNull()
  })

  test('curves keep inside the frame and do not cross', () => {
    const { curves, frame } = layoutSpectra(spectraOf(many))
    const points = curves.flatMap(({ pieces }) => pieces.flat())
    const outside = points.filter(
      ({ xPx, yPx }) => xPx < frame.x || xPx > frame.x + frame.width || yPx < frame.y || yPx > frame.y + frame.height,
    )
    expect([points.length > 5000, outside]).toEqual([true, []])
    const gaps = curves.slice(1).map(({ offset }, i) => offset - (curves[i]?.offset ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.05)
  })

  test('labels stand to the right, far enough apart, in the order of the curves', () => {
    const { curves, frame } = layoutSpectra(spectraOf(many), { everySpectrum: true, heightPx: 600 })
    const labels = curves.map(({ labelPx }) => labelPx).filter((label) => label !== null)
    expect(labels).toHaveLength(24)
    labels.forEach(({ x, y }, i) => {
      expect(x).toBeGreaterThan(frame.x + frame.width)
      expect((labels[i - 1]?.y ?? Number.POSITIVE_INFINITY) - y).toBeGreaterThanOrEqual(14 - 1e-9)
    })
  })

  test('labels that have no room are left out, and the first and last are not among them', () => {
    const { curves } = layoutSpectra(spectraOf(many), { everySpectrum: true, heightPx: 260 })
    expect(curves.filter(({ labelPx }) => labelPx === null).length).toBeGreaterThan(5)
    expect([curves[0]?.labelPx, curves.at(-1)?.labelPx]).not.toContain(null)
  })

  test('says how many of many are shown', () => {
    const { curves, hiddenCount, notes } = layoutSpectra(spectraOf(many))
    expect(curves.length).toBeLessThanOrEqual(10)
    expect(hiddenCount).toBe(24 - curves.length)
    expect(notes).toEqual([`${curves.length} of 24 spectra, spread over log time.`])
  })

  test('hovering tells wavelength, flux, epoch and instrument', () => {
    const { curves } = layoutSpectra(spectraOf([3.05]))
    const texts = curves[0]?.pieces[0]?.map(({ text }) => text) ?? []
    expect(texts).toContain('656.4 nm, flux 1.000, +3.05 d, FEROS')
  })

  test('a curve is thinned to the points asked for', () => {
    const { curves } = layoutSpectra(spectraOf([3.05]), { maxPoints: 200 })
    expect(curves[0]?.pieces[0]).toHaveLength(200)
  })

  test('one spectrum by itself has a log axis when asked', () => {
    const input = spectraOf([3.05, 80])
    const { curves, yAxis, fluxScale } = layoutSpectra(input, { spectrumId: 'spectrum-80', fluxScale: 'log' })
    expect([curves.length, fluxScale, yAxis.label]).toEqual([1, 'log', 'Flux / peak'])
    expect(yAxis.ticks.map(({ text }) => text).filter(Boolean)).toEqual(['0.01', '0.1', '1'])
    expect(layoutSpectra(input, { fluxScale: 'log' })).toMatchObject({
      fluxScale: 'sqrt',
      notes: ['Log flux is for one spectrum by itself.'],
    })
  })

  test('the regime with most spectra is open; another one on request', () => {
    const input = { ...spectraOf([3, 4]), spectra: [...spectraOf([3, 4]).spectra, spectrumOf(9, { regime: 'nir' })] }
    expect(layoutSpectra(input)).toMatchObject({ regime: 'optical', title: 'Spectra, Optical' })
    expect(layoutSpectra(input, { regime: 'nir' })).toMatchObject({ regime: 'nir', title: 'Spectra, Near-IR' })
    expect(layoutSpectra(input).tabs.map(({ id, count }) => [id, count])).toEqual([
      ['optical', 2],
      ['nir', 1],
    ])
  })

  test('an artifact of version 1.1, without regimes, is drawn alike', () => {
    const { regimes: _, ...old } = spectraOf([3, 4], { regime: undefined })
    expect(layoutSpectra(old)).toEqual(layoutSpectra(spectraOf([3, 4])))
  })

  test.each<[string, SpectraPlotInput, SpectraPlotOptions, string[]]>([
    [
      'without an outburst epochs are MJD',
      { ...spectraOf([3]), outburst_mjd: null },
      { epochs: 'dpo' },
      ['No outburst is known, so epochs are MJD.'],
    ],
    [
      'an estimated outburst is said to be one',
      { ...spectraOf([3]), outburst_mjd_is_estimated: true },
      {},
      ['The day of the outburst is estimated.'],
    ],
    [
      'but not where it does not matter',
      { ...spectraOf([3]), outburst_mjd_is_estimated: true },
      { epochs: 'date' },
      [],
    ],
    [
      'a spectrum of NaN is counted',
      { ...spectraOf([3]), spectra: [spectrumOf(3), spectrumOf(4, { flux_normalized: [Number.NaN] })] },
      {},
      ['Without a value that can be drawn: 1.'],
    ],
  ])('%s', (_what, input, options, want) => expect(layoutSpectra(input, options).notes).toEqual(want))

  test.each<[string, SpectraPlotInput, SpectraPlotOptions, string]>([
    ['no spectra', spectraOf([]), {}, 'This nova has no spectra.'],
    [
      'none of the regime',
      spectraOf([3]),
      { regime: 'uv' },
      'There are no spectra of the regime uv; there are optical.',
    ],
    ['no such spectrum', spectraOf([3]), { spectrumId: 'x' }, 'There is no spectrum x.'],
    [
      'no wavelengths',
      spectraOf([3], { regime: undefined, wavelengths: [] }),
      {},
      'None of the spectra has a wavelength.',
    ],
    [
      'only NaN',
      spectraOf([3], { flux_normalized: [Number.NaN, null] }),
      {},
      'None of the spectra has a value that can be drawn.',
    ],
  ])('%s: says why there is nothing', (_what, input, options, want) => {
    const layout = layoutSpectra(input, options)
    expect(layout).toMatchObject({ empty: want, description: want, curves: [], lines: [], notes: [] })
    expect([...layout.xAxis.ticks, ...layout.yAxis.ticks]).toEqual([])
  })

  test.each([{ widthPx: 0 }, { widthPx: Number.NaN }, { heightPx: 1e6 }, { heightPx: -1 }])(
    '%j is refused',
    (options) => {
      expect(() => layoutSpectra(spectraOf([3]), options)).toThrow(
        expect.objectContaining({ code: 'invalid_options', service: 'spectra' }),
      )
    },
  )
})

describe('lines', () => {
  test('stand at their wavelengths, with labels that do not touch', () => {
    const { lines, legend, frame, xAxis } = layoutSpectra(spectraOf([3, 80]), { lines: ['fe_ii', 'he_n', 'nebular'] })
    expect(legend.map(({ text }) => text)).toEqual(['Fe II', 'He/N', 'Nebular', 'Hydrogen'])
    const [low, high] = xAxis.domain
    for (const { xPx, wavelength_nm } of lines)
      expect(xPx).toBeCloseTo(frame.x + ((wavelength_nm - low) / (high - low)) * frame.width)
    const labels = lines.map(({ labelXPx }) => labelXPx ?? Number.NaN)
    labels.slice(1).forEach((x, i) => void expect(x - (labels[i] ?? x)).toBeGreaterThanOrEqual(10.5 - 1e-9))
  })

  test('none in another regime, and no room is kept for them', () => {
    const input = spectraOf([3], { regime: 'nir' })
    expect(layoutSpectra(input, { lines: ['fe_ii'] })).toMatchObject({ lines: [], legend: [], frame: { y: 36 } })
  })
})

test('days come from the epoch where the row has none', () => {
  const input = spectraOf([3], { days_since_outburst: null })
  expect(layoutSpectra(input).curves[0]?.label).toBe('+3.00 d')
  expect(layoutSpectra(input, { epochs: 'mjd' }).curves[0]?.label).toBe(`MJD ${OUTBURST_MJD + 3}.00`)
})
