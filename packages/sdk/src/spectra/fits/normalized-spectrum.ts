import type { FitsValue } from './parse-value.ts'

/** A spectrum of the catalogue in the one form that all instruments are brought into. Nothing is converted. */
export interface NormalizedSpectrum {
  /** Wavelengths in `spectral_units`, in the order of the file, which may descend. */
  readonly spectral_axis: Float64Array
  /** In `flux_units`; NaN where there is none. */
  readonly flux_axis: Float64Array
  /** `angstrom`, `nm`, `um`, `Angstrom`; of tickets whatever CUNIT1 says. */
  readonly spectral_units: string
  /** As the file spells them, which is no closed vocabulary; empty when it gives none. */
  readonly flux_units: string
  /** ISO 8601, UTC. Of UVES and X-Shooter files without MJD-OBS it has no Z. */
  readonly observation_time: string
  /** Null when the file gives only DATE-OBS. */
  readonly observation_mjd: number | null
  readonly provider: string
  readonly data_product_id: string
  readonly target_ra_deg: number | null
  readonly target_dec_deg: number | null
  readonly instrument: string | null
  readonly telescope: string | null
  readonly exposure_time_s: number | null
  /** The resolving power; no unit. */
  readonly spectral_resolution: number | null
  /** The median of the column of signal to noise ratios, else the card SNR. For one from the flux see `derSnr`. */
  readonly snr: number | null
  /** The primary header by keyword, the first of duplicates, without commentary. */
  readonly raw_header: Readonly<Record<string, FitsValue>>
  /** What had to be assumed or is unusual, in sentences. */
  readonly normalization_notes: readonly string[]
  /** `ESO_UVES`, `ESO_XSHOOTER`, `ESO_` and an instrument, `MAST_STIS_HASP`, or `TICKET_IMAGE`. */
  readonly fits_profile_id: string
  /** See `headerSignatureHash`. */
  readonly header_signature_hash: string | null
  /** Rounded to four decimals; null when the unit is none of wavelength. */
  readonly wavelength_min_nm: number | null
  readonly wavelength_max_nm: number | null
}
