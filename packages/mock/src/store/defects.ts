/**
 * Ways in which other stores are known to be wrong, each off unless asked for. They exist so that a
 * conformance suite can be shown to notice them.
 */
export const storeDefects = [
  {
    name: 'store-ignores-signature',
    service: 'transfer',
    summary: 'A presigned URL whose signature was tampered with is honoured.',
  },
  {
    name: 'store-ignores-expiry',
    service: 'transfer',
    summary: 'A presigned URL is honoured after its time has passed.',
  },
  {
    name: 'store-ignores-checksum',
    service: 'transfer',
    summary: 'A body that does not match its declared checksum is stored.',
  },
  {
    name: 'store-ignores-content-type',
    service: 'transfer',
    summary: 'A PUT whose Content-Type is not the signed one is honoured.',
  },
  {
    name: 'store-ignores-unsigned-headers',
    service: 'transfer',
    summary: 'An x-amz-* header that was not signed is obeyed instead of refused.',
  },
  {
    name: 'store-hides-etag',
    service: 'transfer',
    summary: 'Cross-origin answers do not expose the ETag header.',
  },
  {
    name: 'store-hides-cors-on-errors',
    service: 'transfer',
    summary: 'Refusals carry no Access-Control-Allow-Origin, so a page sees a network error.',
  },
  {
    name: 'store-accepts-small-parts',
    service: 'transfer',
    summary: 'Parts below the minimum size that are not the last one complete into an object.',
  },
  {
    name: 'store-ignores-range',
    service: 'transfer',
    summary: 'A ranged GET answers 200 with the whole object.',
  },
  {
    name: 'store-ignores-if-match',
    service: 'transfer',
    summary: 'If-Match and If-Range are not looked at, so a changed object passes for the old one.',
  },
  {
    name: 'store-ignores-response-overrides',
    service: 'transfer',
    summary: 'response-content-disposition and response-content-type of a presigned GET have no effect.',
  },
  {
    name: 'store-plain-multipart-etag',
    service: 'transfer',
    summary: 'The ETag of a multipart object is a plain MD5 without the number of parts.',
  },
  {
    name: 'store-unquoted-etag',
    service: 'transfer',
    summary: 'ETags travel without their quotation marks.',
  },
  {
    name: 'store-keeps-first-part',
    service: 'transfer',
    summary: 'Sending a part again is acknowledged, but the earlier bytes stay.',
  },
  {
    name: 'store-list-parts-first-page-only',
    service: 'transfer',
    summary: 'ListParts says that its first page is the whole list.',
  },
  {
    name: 'store-keeps-aborted-uploads',
    service: 'transfer',
    summary: 'An aborted upload can still be listed and completed.',
  },
] as const satisfies readonly { name: string; service: 'transfer'; summary: string }[]

export type StoreDefect = (typeof storeDefects)[number]['name']
