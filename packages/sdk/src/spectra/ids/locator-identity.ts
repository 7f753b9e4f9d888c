import { requireText } from '../values/require-value.ts'
import { normalizeUrl } from './normalize-url.ts'

/** What a provider says of where a spectrum is. */
export interface LocatorFacts {
  /** The provider's own id: CREATORDID of ESO, productFilename of MAST. Blanks around it do not count. */
  readonly provider_product_id?: string | null
  /** Where it is downloaded; only counts without an id. */
  readonly url?: string | null
}

/**
 * The `locator_identity` by which a catalogue knows that two records mean one spectrum: the provider's id when there is
 * one, the normalised URL otherwise.
 *
 * @throws SpectraError `value_invalid` when there is neither.
 *
 * @example
 * ```ts
 * console.log(locatorIdentity({ provider_product_id: 'ADP.2020-06-09T06:35:43.457' }))
 * // provider_product_id:ADP.2020-06-09T06:35:43.457
 * console.log(locatorIdentity({ url: 'HTTP://Example.org/a#top' })) // url:http://example.org/a
 * ```
 */
export function locatorIdentity(locator: LocatorFacts): string {
  const id = locator.provider_product_id?.trim() ?? ''
  if (id !== '') return `provider_product_id:${requireText('provider_product_id', id)}`
  return `url:${normalizeUrl(requireText('url', locator.url ?? ''))}`
}

/**
 * The `locator_identity` of a spectrum that was ingested by ticket.
 *
 * @throws SpectraError `value_invalid` when a part is empty.
 *
 * @example
 * ```ts
 * console.log(ticketLocatorIdentity('1992AJ....104..725W', 'GQMUSC.csv'))
 * // ticket_ingestion:1992AJ....104..725W:GQMUSC.csv
 * ```
 */
export function ticketLocatorIdentity(bibcode: string, spectrum_filename: string): string {
  return `ticket_ingestion:${requireText('bibcode', bibcode)}:${requireText('spectrum_filename', spectrum_filename)}`
}
