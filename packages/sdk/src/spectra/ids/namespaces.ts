/**
 * Namespace of the ids of spectra that come from an archive. It is the one RFC 9562 has for domain names, not the one
 * for URLs next to it: ids made in that one match none of the catalogue.
 */
export const SPECTRUM_NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

/** Namespace of spectra ingested by ticket and of the photometry tables of novae: that of RFC 9562 for OIDs. */
export const TICKET_AND_ENVELOPE_NAMESPACE = '6ba7b812-9dad-11d1-80b4-00c04fd430c8'

/** Namespace of composite spectra; the catalogue's own. */
export const COMPOSITE_NAMESPACE = '7f1b3c5e-8a2d-4e6f-b9c1-d3e5f7a8b0c2'
