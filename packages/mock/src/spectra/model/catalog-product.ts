import type { Spectrum } from './make-spectrum.ts'
import type { SpectrumShape } from './spectrum-plan.ts'

/** One spectrum of the catalogue. Flux and bytes are made when they are first asked for. */
export interface CatalogProduct {
  readonly data_product_id: string
  readonly nova_id: string
  readonly shape: SpectrumShape
  readonly provider: string
  readonly provider_product_key: string | null
  readonly identity_strategy: 'NATIVE_ID' | 'METADATA_KEY' | 'WEAK'
  readonly locator_identity: string
  readonly locator_url: string
  readonly validation_status: 'VALID' | 'QUARANTINED'
  readonly fits_profile_id: string | null
  readonly instrument: string | null
  readonly telescope: string | null
  readonly arm: string
  readonly epoch_mjd: number
  readonly exposure_s: number
  /** Null where nobody wrote the range down, as for spectra of publications. */
  readonly range_nm: readonly [number, number] | null
  readonly flux_unit: string
  readonly snr: number
  readonly bibcode: string | null
  /** In `flux_unit`. */
  readonly spectrum: () => Spectrum
  /** Bytes as the provider gave them. */
  readonly fits: () => Uint8Array
}
