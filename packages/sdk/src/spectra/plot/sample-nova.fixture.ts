import { lineList } from './line-list.ts'
import type { LightCurvePlotInput, PlotObservation, PlotSpectrum, SpectraPlotInput } from './plot-input.ts'

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const OUTBURST_MJD = 56_079

/** A spectrum with a continuum, the strong lines of its phase, and noise. */
export function spectrumOf(day: number, more: Partial<PlotSpectrum> = {}): PlotSpectrum {
  const random = seeded(Math.round(day * 1000))
  const wavelengths = Array.from({ length: 1500 }, (_, i) => 380 + i * 0.4)
  const isLate = day > 60
  const lines = lineList.filter(({ group }) => group === 'universal' || group === (isLate ? 'nebular' : 'fe_ii'))
  const flux = wavelengths.map((nm) => {
    let sum = (isLate ? 0.03 : 0.25) * (500 / nm) ** 2 + 0.012 * (random() - 0.5)
    for (const { label, wavelength_nm } of lines) {
      const strength = label === 'Hα' ? 1 : label.startsWith('H') ? 0.35 : 0.12
      sum += strength * Math.exp(-(((nm - wavelength_nm) / 1.6) ** 2))
    }
    return sum
  })
  const peak = Math.max(...flux)
  return {
    spectrum_id: `spectrum-${day}`,
    regime: 'optical',
    epoch_mjd: OUTBURST_MJD + day,
    days_since_outburst: day,
    instrument: day % 2 < 1 ? 'UVES' : 'FEROS',
    telescope: 'ESO-VLT-U2',
    provider: 'ESO',
    wavelengths,
    flux_normalized: flux.map((value) => Math.max(value / peak, 1e-4)),
    ...more,
  }
}

/** The spectra of a nova on some days. */
export const spectraOf = (days: readonly number[], more: Partial<PlotSpectrum> = {}): SpectraPlotInput => ({
  outburst_mjd: OUTBURST_MJD,
  outburst_mjd_is_estimated: false,
  regimes: [{ id: 'optical', label: 'Optical' }],
  spectra: days.map((day) => spectrumOf(day, more)),
})

/** A row of photometry without any quantity but those given. */
export const rowOf = (band: string, day: number, more: Partial<PlotObservation> = {}): PlotObservation => ({
  epoch_mjd: OUTBURST_MJD + day,
  days_since_outburst: day,
  band,
  regime: 'optical',
  magnitude: null,
  magnitude_error: null,
  flux_density: null,
  flux_density_error: null,
  count_rate: null,
  count_rate_error: null,
  photon_flux: null,
  photon_flux_error: null,
  is_upper_limit: false,
  provider: '2018ApJ...852..108F',
  telescope: 'unknown',
  instrument: 'unknown',
  ...more,
})

/** A nova that fades in several bands, with limits at the end, and radio that comes late. */
export function photometryOf(): LightCurvePlotInput {
  const random = seeded(7)
  const bands = ['B', 'V', 'Rc', 'Ic', 'J'].map((band, i) => ({
    band,
    regime: 'optical',
    wavelength_eff_nm: 440 + i * 100,
    vertical_offset: i * 0.5,
  }))
  const optical = bands.flatMap(({ band }, i) =>
    Array.from({ length: 40 }, (_, k) => {
      const day = 0.6 + k ** 1.6 + i * 0.1
      const isLimit = k > 36
      return rowOf(band, day, {
        magnitude: 9 - i * 0.4 + 2.6 * Math.log10(day + 1) + 0.2 * random(),
        magnitude_error: 0.03 + 0.1 * random(),
        is_upper_limit: isLimit,
      })
    }),
  )
  const radio = ['4.9 GHz', '36.5 GHz'].flatMap((band, i) =>
    Array.from({ length: 14 }, (_, k) => {
      const day = 20 + k * 25
      return rowOf(band, day, {
        regime: 'radio',
        flux_density: (1 + i) * Math.exp(-(((day - 180 + 60 * i) / 90) ** 2)) + 0.02,
        flux_density_error: 0.05,
        is_upper_limit: k < 2,
      })
    }),
  )
  return {
    outburst_mjd: OUTBURST_MJD,
    outburst_mjd_is_estimated: false,
    regimes: [
      {
        id: 'optical',
        label: 'Optical',
        y_axis_label: 'Magnitude',
        y_axis_inverted: true,
        y_axis_scale_default: 'linear',
      },
      {
        id: 'radio',
        label: 'Radio / Sub-mm',
        y_axis_label: 'Flux density (mJy)',
        y_axis_inverted: false,
        y_axis_scale_default: 'log',
      },
    ],
    bands: [
      ...bands,
      { band: '4.9 GHz', regime: 'radio', wavelength_eff_nm: 0.49, vertical_offset: 2.5 },
      { band: '36.5 GHz', regime: 'radio', wavelength_eff_nm: 3.65, vertical_offset: 0 },
    ],
    observations: [...optical, ...radio],
  }
}
