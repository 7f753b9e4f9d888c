/**
 * What plots are made from: the fields of `spectra.json` and `photometry.json` they look at, under their wire names.
 * Every artifact is assignable, of older generations too. A number may be NaN or null wherever a number stands.
 */

/** A number of an artifact, as it came. */
export type MaybeNumber = number | null | undefined

/** A regime of an artifact: its id, and what it is called. */
export interface PlotRegime {
  readonly id: string
  readonly label: string
}

/** One item of `spectra[]`. */
export interface PlotSpectrum {
  readonly spectrum_id: string
  /** Absent before version 1.3; then worked out from the wavelengths. */
  readonly regime?: string | null | undefined
  readonly epoch_mjd: MaybeNumber
  readonly days_since_outburst?: MaybeNumber
  readonly instrument?: string | null | undefined
  readonly telescope?: string | null | undefined
  readonly provider?: string | null | undefined
  /** Nanometres. */
  readonly wavelengths: readonly MaybeNumber[]
  /** Peak-normalised, dimensionless. */
  readonly flux_normalized: readonly MaybeNumber[]
}

/** What {@link layoutSpectra} reads of `spectra.json`. */
export interface SpectraPlotInput {
  readonly outburst_mjd?: MaybeNumber
  readonly outburst_mjd_is_estimated?: boolean | null | undefined
  readonly regimes?: readonly PlotRegime[] | null | undefined
  readonly spectra: readonly PlotSpectrum[]
}

/** One item of `regimes[]` of `photometry.json`. */
export interface PlotPhotometryRegime extends PlotRegime {
  readonly y_axis_label?: string | null | undefined
  readonly y_axis_inverted?: boolean | null | undefined
  readonly y_axis_scale_default?: string | null | undefined
}

/** One item of `bands[]` of `photometry.json`. */
export interface PlotBand {
  readonly band: string
  readonly regime: string
  readonly wavelength_eff_nm?: MaybeNumber
  /** Magnitudes; of no meaning on a flux axis. */
  readonly vertical_offset?: MaybeNumber
}

/** One item of `observations[]` of `photometry.json`. */
export interface PlotObservation {
  readonly epoch_mjd: MaybeNumber
  readonly days_since_outburst?: MaybeNumber
  readonly band: string
  readonly regime: string
  readonly magnitude?: MaybeNumber
  readonly magnitude_error?: MaybeNumber
  readonly flux_density?: MaybeNumber
  readonly flux_density_error?: MaybeNumber
  readonly count_rate?: MaybeNumber
  readonly count_rate_error?: MaybeNumber
  readonly photon_flux?: MaybeNumber
  readonly photon_flux_error?: MaybeNumber
  readonly is_upper_limit?: boolean | null | undefined
  readonly provider?: string | null | undefined
  readonly telescope?: string | null | undefined
  readonly instrument?: string | null | undefined
}

/** What {@link layoutLightCurve} reads of `photometry.json`. */
export interface LightCurvePlotInput {
  readonly outburst_mjd?: MaybeNumber
  readonly outburst_mjd_is_estimated?: boolean | null | undefined
  readonly regimes?: readonly PlotPhotometryRegime[] | null | undefined
  readonly bands?: readonly PlotBand[] | null | undefined
  readonly observations: readonly PlotObservation[]
}

/** Beyond this the span of an axis is no number any more, and below its inverse a step between ticks is none. */
const LARGEST = 1e100

/**
 * The number if it can be drawn, else null: NaN, infinities, texts and absent values break a line. What is closer to
 * zero than any measurement is zero.
 */
export function drawable(value: unknown): number | null {
  if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST)) return null
  return Math.abs(value) < 1 / LARGEST ? 0 : value
}
