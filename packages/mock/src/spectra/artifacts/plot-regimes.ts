import type { StoredRegime } from '../model/photometry-row.ts'

/** A regime of photometry.json, and which of the four quantities its rows carry. */
export interface PlotRegime {
  readonly id: 'optical' | 'xray' | 'gamma' | 'radio'
  readonly label: string
  readonly y_axis_label: string
  readonly y_axis_inverted: boolean
  readonly y_axis_scale_default: 'linear' | 'log'
  readonly quantity: 'magnitude' | 'count_rate' | 'photon_flux' | 'flux_density'
}

const linear = { y_axis_inverted: false, y_axis_scale_default: 'linear' } as const

const optical: PlotRegime = {
  id: 'optical',
  label: 'Optical',
  y_axis_label: 'Magnitude',
  y_axis_inverted: true,
  y_axis_scale_default: 'linear',
  quantity: 'magnitude',
}
const xray: PlotRegime = {
  id: 'xray',
  label: 'X-ray',
  y_axis_label: 'Count rate (cts/s)',
  ...linear,
  quantity: 'count_rate',
}
const gamma: PlotRegime = {
  id: 'gamma',
  label: 'Gamma-ray',
  y_axis_label: 'Photon flux (ph/cm²/s)',
  ...linear,
  quantity: 'photon_flux',
}
const radio: PlotRegime = {
  id: 'radio',
  label: 'Radio / Sub-mm',
  y_axis_label: 'Flux density (mJy)',
  y_axis_inverted: false,
  y_axis_scale_default: 'log',
  quantity: 'flux_density',
}

/** In the order releases list them. */
export const plotRegimes: readonly PlotRegime[] = [optical, xray, gamma, radio]

const folded: Readonly<Record<StoredRegime, PlotRegime | undefined>> = {
  optical,
  uv: optical,
  nir: optical,
  mir: optical,
  fir: undefined,
  xray,
  gamma,
  radio,
}

/** Where rows of a stored regime are drawn. Nothing for those that are not drawn at all. */
export const plotRegimeOf = (regime: StoredRegime): PlotRegime | undefined => folded[regime]
