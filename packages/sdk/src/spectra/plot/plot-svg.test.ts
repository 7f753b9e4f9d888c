import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import type { LightCurvePlotOptions } from './layout-light-curve.ts'
import type { SpectraPlotOptions } from './layout-spectra.ts'
import { lightCurveSvg } from './light-curve-svg.ts'
import type { LightCurvePlotInput, SpectraPlotInput } from './plot-input.ts'
import { plotThemes } from './plot-theme.ts'
import { photometryOf, rowOf, spectraOf, spectrumOf } from './sample-nova.fixture.ts'
import { spectraSvg } from './spectra-svg.ts'

interface Element {
  readonly '@class'?: string
  readonly '@d'?: string
  readonly '@opacity'?: string
  readonly '@data-id'?: string
  readonly '@role'?: string
  readonly title?: string
  readonly desc?: string
  readonly g?: readonly Element[]
  readonly path?: readonly Element[]
  readonly text?: readonly (string | { readonly '#text': string })[]
}

const listed = new Set(['g', 'path', 'text'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => listed.has(name),
})

function parse(svg: string): Element {
  expect(XMLValidator.validate(svg)).toBe(true)
  return parser.parse(svg).svg
}

const group = (svg: string, name: string) => parse(svg).g?.find((each) => each['@class'] === name)
const textsOf = (element: Element | undefined) =>
  (element?.text ?? []).map((text) => (typeof text === 'string' ? text : text['#text']))

describe('spectraSvg', () => {
  const svg = spectraSvg(spectraOf([3.05, 80]), { title: 'V1324 Sco', lines: ['nebular'] })

  test('is a picture with a name and a description', () => {
    expect(parse(svg)).toMatchObject({
      '@role': 'img',
      title: 'V1324 Sco',
      desc: '2 spectra, the oldest at the bottom: Optical, 380.0 to 979.6 nm, +3.05 d to +80.0 d.',
    })
  })

  test('has a curve and a label per spectrum, axes with units, and a legend of the lines', () => {
    const curves = group(svg, 'curves')?.g ?? []
    expect(curves.map((curve) => [curve['@data-id'], curve.title])).toEqual([
      ['spectrum-3.05', '+3.05 d, FEROS'],
      ['spectrum-80', '+80.0 d, UVES'],
    ])
    expect(textsOf(group(svg, 'labels'))).toEqual(['+3.05 d', '+80.0 d'])
    expect(textsOf(group(svg, 'x-axis'))).toContain('Wavelength (nm)')
    expect(textsOf(group(svg, 'y-axis'))).toContain('√(flux / peak) + offset')
    expect(textsOf(group(svg, 'legend'))).toEqual(['Nebular', 'Hydrogen'])
    expect(group(svg, 'lines')?.g?.map(({ title }) => title)).toContain('[O I] 630 nm')
  })

  test('a missing value breaks the line; a value by itself is a dot', () => {
    const flux_normalized = [0.1, 0.2, Number.NaN, 0.4, null, 0.5, 0.6]
    const wavelengths = [400, 401, 402, 403, 404, 405, 406]
    const broken = spectraSvg({ spectra: [spectrumOf(3, { wavelengths, flux_normalized })] })
    const curve = group(broken, 'curves')?.g?.[0]
    expect(curve?.path?.[0]?.['@d']?.match(/M/g)).toHaveLength(2)
    expect(broken.match(/<circle/g)).toHaveLength(1)
  })

  test('the same input gives the same text, and no coordinate has more than two decimals', () => {
    expect(spectraSvg(spectraOf([3.05, 80]), { title: 'V1324 Sco', lines: ['nebular'] })).toBe(svg)
    expect(svg).not.toMatch(/(?:d|x|y|width|height)="[^"]*\d\.\d{3}/)
  })

  test('draws with the colours of a theme, or with one made of one', () => {
    expect(spectraSvg(spectraOf([3]), { theme: 'dark' })).toContain(`fill="${plotThemes.dark.paper}"`)
    expect(spectraSvg(spectraOf([3]), { theme: { ...plotThemes.light, paper: 'ivory' } })).toContain('fill="ivory"')
  })

  test('several stand in one page: no ids, no style sheets, nothing loaded', () => {
    expect(svg).not.toMatch(/ id=|<style|url\(|href|<script/)
  })
})

describe('lightCurveSvg', () => {
  test('limits are pale triangles that say so', () => {
    const points = group(lightCurveSvg(photometryOf()), 'points')?.path ?? []
    const limits = points.filter((point) => point['@class'] === 'limit')
    expect([points.length, limits.length]).toEqual([200, 15])
    expect(limits.every((limit) => limit['@opacity'] === '0.4' && limit.title?.includes('≤'))).toBe(true)
  })

  test('names units, bands and what is not shown', () => {
    const svg = lightCurveSvg(photometryOf(), { regime: 'radio' })
    expect(textsOf(group(svg, 'x-axis'))).toContain('Days past outburst (d)')
    expect(textsOf(group(svg, 'y-axis'))).toContain('Flux density (mJy)')
    expect(textsOf(group(svg, 'legend'))).toEqual(['4.9 GHz', '36.5 GHz', '≤ upper limit'])
    expect(textsOf(parse(svg)).at(-1)).toBe('Offsets of bands are for magnitudes; none is applied.')
  })
})

test.each<[string, string, string]>([
  ['spectra', spectraSvg(spectraOf([])), 'This nova has no spectra.'],
  ['a light curve', lightCurveSvg({ observations: [] }), 'This nova has no photometry.'],
])('nothing to draw of %s is a picture that says so', (_what, svg, why) => {
  expect(textsOf(parse(svg)).slice(1)).toEqual(['Nothing to plot', why])
  expect(parse(svg).desc).toBe(why)
})

test('nothing an artifact says becomes markup', () => {
  const evil = `"><script>alert(1)</script>&'\u0000\ud800\n]]>`
  const spectra = [3, 4].map((day) =>
    spectrumOf(day, { spectrum_id: evil, instrument: evil, regime: evil, provider: evil }),
  )
  const rows = [1, 2].map((day) => rowOf(evil, day, { magnitude: 9, regime: evil, telescope: evil, provider: evil }))
  const regimes = [{ id: evil, label: evil, y_axis_label: evil, y_axis_scale_default: evil }]
  const theme = { ...plotThemes.light, paper: evil, ink: evil }
  for (const svg of [
    spectraSvg({ spectra, regimes }, { title: evil, theme }),
    spectraSvg({ spectra }, { regime: `${evil}!` }),
    lightCurveSvg({ observations: rows, regimes, bands: [{ band: evil, regime: evil }] }, { title: evil, theme }),
    lightCurveSvg({ observations: rows }, { bands: [`${evil}!`] }),
  ]) {
    parse(svg)
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0000')
    expect(svg).toContain('&lt;script&gt;')
  }
})

describe('whatever the numbers', () => {
  const number = fc.oneof(
    fc.double(),
    fc.double({ min: -10, max: 1000 }),
    fc.constantFrom(null, undefined, Number.NaN, 0, 1e-4),
  )
  const numbers = fc.array(number, { maxLength: 30 })
  const text = fc.constantFrom('optical', 'uv', 'radio', 'xray', 'V', 'B', '')
  const outburst_mjd = fc.oneof(fc.constant(null), number)
  const spectra: fc.Arbitrary<SpectraPlotInput> = fc.record({
    outburst_mjd,
    spectra: fc.array(
      fc.record({
        spectrum_id: text,
        regime: fc.option(text),
        epoch_mjd: number,
        days_since_outburst: number,
        instrument: fc.option(text),
        wavelengths: numbers,
        flux_normalized: numbers,
      }),
      { maxLength: 14 },
    ),
  })
  const photometry: fc.Arbitrary<LightCurvePlotInput> = fc.record({
    outburst_mjd,
    bands: fc.array(fc.record({ band: text, regime: text, vertical_offset: number }), { maxLength: 3 }),
    observations: fc.array(
      fc.record({
        epoch_mjd: number,
        days_since_outburst: number,
        band: text,
        regime: text,
        magnitude: number,
        magnitude_error: number,
        flux_density: number,
        flux_density_error: number,
        count_rate: number,
        count_rate_error: number,
        is_upper_limit: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
  })
  const epochs = fc.constantFrom('dpo', 'mjd', 'date')
  const check = (svg: string) => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/)
    expect(XMLValidator.validate(svg)).toBe(true)
    for (const [, d = ''] of svg.matchAll(/ d="([^"]*)"/g)) {
      expect(d).toMatch(/^[MLHVZhva0-9 .-]*$/)
      const places = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
      expect(places.every((place) => place >= -1 && place <= 1001)).toBe(true)
    }
  }

  test('spectra never leave the picture', () => {
    const options: fc.Arbitrary<SpectraPlotOptions> = fc.record(
      {
        fluxScale: fc.constantFrom('sqrt', 'linear', 'log'),
        epochs,
        everySpectrum: fc.boolean(),
        lines: fc.constant(['fe_ii'] as const),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(spectra, options, (input, wanted) => check(spectraSvg(input, wanted))),
      { numRuns: 150 },
    )
  })

  test('nor do light curves', () => {
    const options: fc.Arbitrary<LightCurvePlotOptions> = fc.record(
      { epochs, regime: text, logTime: fc.boolean(), logValue: fc.boolean(), offsets: fc.boolean() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(photometry, options, (input, wanted) => check(lightCurveSvg(input, wanted))),
      { numRuns: 300 },
    )
  })
})
