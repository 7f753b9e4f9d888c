/** What is measured in a regime of light curves: the members that hold it, and the unit it is in. */
export const photometryQuantities = {
  optical: { value: 'magnitude', error: 'magnitude_error', unit: 'mag' },
  xray: { value: 'count_rate', error: 'count_rate_error', unit: 'cts/s' },
  gamma: { value: 'photon_flux', error: 'photon_flux_error', unit: 'ph/cm2/s' },
  radio: { value: 'flux_density', error: 'flux_density_error', unit: 'mJy' },
} as const

/** A regime of light curves. `optical` stands for ultraviolet and infrared as well. */
export type LightCurveRegime = keyof typeof photometryQuantities

/** The unit a regime is measured in. */
export type LightCurveUnit<Regime extends LightCurveRegime> = (typeof photometryQuantities)[Regime]['unit']
