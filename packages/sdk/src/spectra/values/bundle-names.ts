import { hyphenatedName } from './nova-names.ts'
import { requireText } from './require-value.ts'
import { formatTimestamp } from './timestamp.ts'

/** What the name of a spectrum in a bundle is made of. */
export interface BundledSpectrum {
  readonly primary_name: string
  readonly provider: string | null
  readonly telescope: string | null
  readonly instrument: string | null
  readonly epoch_mjd: number | null
}

/**
 * The name of a spectrum in a bundle, below `spectra/`: nova, provider, telescope, instrument and MJD. It may hold
 * slashes and blanks, as in `COS/FUV`: check it before a file gets it, and never take it apart by its underscores.
 *
 * @param taken Names of the bundle so far; a further spectrum of that name gets `_2`, `_3` and so on.
 * @throws SpectraError `value_invalid` for a nova without name.
 *
 * @example
 * ```ts
 * const spectrum = { provider: 'ESO', telescope: 'ESO-VLT-U2', instrument: 'UVES', epoch_mjd: 56082.05467768 }
 * console.log(bundleSpectrumFilename({ primary_name: 'V1324 Sco', ...spectrum }))
 * // V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_56082.0547.fits
 * ```
 */
export function bundleSpectrumFilename(
  spectrum: BundledSpectrum,
  taken: { has(name: string): boolean } = new Set(),
): string {
  const { provider, telescope, instrument, epoch_mjd } = spectrum
  const name = hyphenatedName(requireText('primary_name', spectrum.primary_name))
  const epoch = epoch_mjd !== null && Number.isFinite(epoch_mjd) ? fourDecimals(epoch_mjd) : 'unknown'
  const stem = [name, 'spectrum', ...[provider, telescope, instrument].map((part) => part || 'unknown'), epoch].join(
    '_',
  )
  let filename = `${stem}.fits`
  for (let copy = 2; taken.has(filename); copy += 1) filename = `${stem}_${copy}.fits`
  return filename
}

/**
 * Halves go to the even digit, as where these names come from. `toFixed` rounds them up, and a quarter to one at night
 * (x.03125) is such a half.
 */
function fourDecimals(value: number): string {
  const rounded = value.toFixed(4)
  // All digits that a number of this size can have.
  const [, kept = '', cut = ''] = /^(.*\.\d{4})(\d*)$/.exec(value.toFixed(60)) ?? []
  return /^50*$/.test(cut) && /[02468]$/.test(kept) ? kept : rounded
}

/**
 * The name under which the bundle of a nova is downloaded. In the bucket it is always called `bundle.zip`.
 *
 * @param built When it was built; the day in UTC counts.
 * @throws SpectraError `value_invalid` for a nova without name, and for no valid date.
 *
 * @example
 * ```ts
 * console.log(bundleFilename('V1324 Sco', new Date('2026-03-30T14:30:22Z'))) // V1324-Sco_bundle_20260330.zip
 * ```
 */
export function bundleFilename(primary_name: string, built: Date): string {
  const name = hyphenatedName(requireText('primary_name', primary_name))
  return `${name}_bundle_${formatTimestamp(built).slice(0, 10).replaceAll('-', '')}.zip`
}
