import { multiArmId } from '../model/identity.ts'
import type { Spectrum } from '../model/make-spectrum.ts'

/** A spectrum on its way into spectra.json. */
export interface ShownSpectrum extends Spectrum {
  readonly spectrum_id: string
  readonly epoch_mjd: number
  readonly instrument: string
  readonly telescope: string
  readonly provider: string
  readonly flux_unit: string
  readonly snr: number
}

const sameNightDays = 0.333
const overlapNm = 100

/**
 * Spectra that one instrument took at the same time, as one. Where two cover more than 100 nm of the same, the poorer of them is left out.
 * What was merged has an id of its own and otherwise the particulars of its bluest arm.
 */
export function mergeArms(spectra: readonly ShownSpectrum[]): ShownSpectrum[] {
  const groups: ShownSpectrum[][] = []
  for (const spectrum of [...spectra].sort((a, b) => a.epoch_mjd - b.epoch_mjd)) {
    const group = groups.find(
      ([first]) => first?.instrument === spectrum.instrument && spectrum.epoch_mjd - first.epoch_mjd <= sameNightDays,
    )
    if (group) group.push(spectrum)
    else groups.push([spectrum])
  }
  return groups.flatMap(mergeGroup)
}

function mergeGroup(group: readonly ShownSpectrum[]): ShownSpectrum[] {
  const kept: ShownSpectrum[] = []
  for (const arm of [...group].sort((a, b) => b.snr - a.snr))
    if (!kept.some((other) => commonNm(arm, other) > overlapNm)) kept.push(arm)
  const [first, ...rest] = kept.sort((a, b) => start(a) - start(b))
  if (!first || rest.length === 0) return kept
  const joined = rest.reduce<Spectrum>(join, first)
  return [{ ...first, ...joined, spectrum_id: multiArmId(kept.map(({ spectrum_id }) => spectrum_id)) }]
}

const start = ({ wavelengths_nm }: Spectrum): number => wavelengths_nm[0] ?? 0
const end = ({ wavelengths_nm }: Spectrum): number => wavelengths_nm.at(-1) ?? 0

const commonNm = (a: Spectrum, b: Spectrum): number => Math.min(end(a), end(b)) - Math.max(start(a), start(b))

/** Blue, then red; where both are, the points of the red one with the mean of both. */
function join(blue: Spectrum, red: Spectrum): Spectrum {
  const cut = blue.wavelengths_nm.findIndex((value) => value >= start(red))
  const alone = cut < 0 ? blue.wavelengths_nm.length : cut
  const averaged = red.flux.map((flux, index) => {
    const wavelength = red.wavelengths_nm[index] ?? 0
    return wavelength <= end(blue) ? (flux + interpolate(blue, wavelength)) / 2 : flux
  })
  return {
    wavelengths_nm: Float64Array.of(...blue.wavelengths_nm.subarray(0, alone), ...red.wavelengths_nm),
    flux: Float64Array.of(...blue.flux.subarray(0, alone), ...averaged),
  }
}

function interpolate({ wavelengths_nm, flux }: Spectrum, wavelength: number): number {
  const after = wavelengths_nm.findIndex((value) => value >= wavelength)
  const [x0 = 0, x1 = 0] = [wavelengths_nm[after - 1], wavelengths_nm[after]]
  const [y0 = 0, y1 = 0] = [flux[after - 1], flux[after]]
  return after < 1 || x1 === x0 ? y1 : y0 + ((y1 - y0) * (wavelength - x0)) / (x1 - x0)
}
