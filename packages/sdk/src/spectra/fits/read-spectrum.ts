import { toNm } from '../series/to-nm.ts'
import type { SpectralUnit } from '../values/spectral-unit.ts'
import { checkSpectrum } from './check-spectrum.ts'
import { fitsError } from './fits-error.ts'
import type { FitsHeader } from './header.ts'
import { headerSignatureHash } from './header-signature.ts'
import { locateSpectrum } from './locate-spectrum.ts'
import type { NormalizedSpectrum } from './normalized-spectrum.ts'
import type { FitsValue } from './parse-value.ts'
import type { FitsFile } from './read-fits.ts'
import { readMetadata } from './read-metadata.ts'
import { resolveUnit } from './resolve-unit.ts'
import { primaryHeader, profileIdOf, selectProfile } from './select-profile.ts'

/** The catalogue states ranges with this many decimals of a nanometre. */
const RANGE_DECIMALS = 4

/** What the catalogue knows of a spectrum without its file. */
export interface SpectrumOrigin {
  /** `ESO`, `MAST` or `ticket_ingestion`; told apart by case. */
  readonly provider: string
  readonly data_product_id: string
}

/**
 * The spectrum of a file, checked as the catalogue checks it before it takes one. The arrays are those of the file's
 * columns where these are Float64Array already: treat them as read only. Errors by which the catalogue would put the
 * spectrum into quarantine say so in `details.quarantine_reason_code`.
 *
 * Ticket spectra are arrays with their wavelengths in CRVAL1, CRPIX1 and CDELT1; what errors of flux they have is the
 * image `FLUX_ERR` of the same file.
 *
 * @throws SpectraError `fits_profile_unknown` when no profile reads spectra of that provider and instrument,
 * `fits_metadata_missing` when values or their time are not where they should be, `fits_values_invalid` when there is
 * something wrong with the values, and what `readFits` says of broken tables.
 *
 * @example
 * ```ts
 * const spectrum = readSpectrum(readFits(bytes), { provider: 'ESO', data_product_id })
 * console.log(spectrum.fits_profile_id, spectrum.wavelength_min_nm, spectrum.wavelength_max_nm, 'nm')
 * ```
 */
export function readSpectrum(fits: FitsFile, { provider, data_product_id }: SpectrumOrigin): NormalizedSpectrum {
  const profile = selectProfile(fits, provider)
  const { place, wave, flux, waveUnit, fluxUnit, snr } = locateSpectrum(fits, profile)
  const metadata = readMetadata(fits, profile)
  const { unit, name, notes } = resolveUnit(profile, waveUnit, wave)
  const result = checkSpectrum(wave, flux, unit, profile)
  if ('problem' in result) throw fitsError('fits_values_invalid', { ...result, place, quarantineReason: 'OTHER' })
  return {
    spectral_axis: wave,
    flux_axis: flux,
    spectral_units: name,
    flux_units: fluxUnit ?? '',
    ...metadata,
    provider,
    data_product_id,
    snr,
    raw_header: valuesOf(primaryHeader(fits)),
    normalization_notes: [
      ...notes,
      ...(result.isDescending ? ['The wavelengths descend; they are left in that order.'] : []),
      ...(result.gaps > 0 ? [`${result.gaps} of ${flux.length} points have a flux that is not finite.`] : []),
      ...(fluxUnit === null ? ['The file does not give the unit of the flux.'] : []),
    ],
    fits_profile_id: profileIdOf(profile, fits),
    header_signature_hash: headerSignatureHash(fits, provider),
    wavelength_min_nm: unit && roundedNm(result.min, unit),
    wavelength_max_nm: unit && roundedNm(result.max, unit),
  }
}

function valuesOf(header: FitsHeader): Readonly<Record<string, FitsValue>> {
  const values: Record<string, FitsValue> = {}
  for (const { kind, keyword, value } of header.cards)
    if (kind === 'value' && !Object.hasOwn(values, keyword)) values[keyword] = value
  return values
}

function roundedNm(wavelength: number, unit: SpectralUnit): number {
  return Number((toNm([wavelength], unit)[0] ?? Number.NaN).toFixed(RANGE_DECIMALS))
}
