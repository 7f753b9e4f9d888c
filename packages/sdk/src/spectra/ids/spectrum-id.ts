import { requireText, requireUuid } from '../values/require-value.ts'
import { SPECTRUM_NAMESPACE, TICKET_AND_ENVELOPE_NAMESPACE } from './namespaces.ts'
import { uuid5 } from './uuid5.ts'

/** What a spectrum is known by at its provider: the provider's own key, or the next best. */
export type SpectrumIdentity =
  | { readonly provider: string; readonly provider_product_key: string; readonly locator_identity?: never }
  /** For providers without keys of their own; see `locatorIdentity`. */
  | { readonly provider: string; readonly locator_identity: string; readonly provider_product_key?: never }

/**
 * The `data_product_id` of a spectrum of an archive: the same on every machine, for the same provider and key. Spectra
 * that have neither key nor locator get a random id from the catalogue, which nobody can compute.
 *
 * @throws SpectraError `value_invalid` when provider or key is missing or empty.
 *
 * @example
 * ```ts
 * console.log(spectrumId({ provider: 'ESO', provider_product_key: 'ADP.2020-06-09T06:35:43.457' }))
 * // 3335b576-13de-5931-8a14-0e193df73fdd
 * ```
 */
export function spectrumId(identity: SpectrumIdentity): string {
  const key =
    identity.provider_product_key === undefined
      ? requireText('locator_identity', identity.locator_identity)
      : requireText('provider_product_key', identity.provider_product_key)
  return uuid5(SPECTRUM_NAMESPACE, `${requireText('provider', identity.provider)}:${key}`)
}

/** What a spectrum is known by that an operator ingested by ticket. */
export interface TicketSpectrumIdentity {
  /** Publication the spectrum is from. */
  readonly bibcode: string
  /** Name of the file with the spectrum, as the ticket has it. */
  readonly spectrum_filename: string
  readonly nova_id: string
}

/**
 * The `data_product_id` of a spectrum that an operator ingested by ticket.
 *
 * @throws SpectraError `value_invalid` when a part is missing or empty, or the nova has no lower-case UUID.
 *
 * @example
 * ```ts
 * const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
 * const spectrum_filename = 'GQMUSC_Williams_Optical_Spectra.csv'
 * console.log(ticketSpectrumId({ bibcode: '1992AJ....104..725W', spectrum_filename, nova_id }))
 * // 32dd04b6-0a4b-5f1b-bbb6-1e6d4a59d1fb
 * ```
 */
export function ticketSpectrumId(identity: TicketSpectrumIdentity): string {
  const bibcode = requireText('bibcode', identity.bibcode)
  const filename = requireText('spectrum_filename', identity.spectrum_filename)
  return uuid5(TICKET_AND_ENVELOPE_NAMESPACE, `${bibcode}:${filename}:${requireUuid('nova_id', identity.nova_id)}`)
}
