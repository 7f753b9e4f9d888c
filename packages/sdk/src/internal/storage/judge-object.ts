/** What reading single bytes of an object showed. */
export interface ObjectEvidence {
  /** Answer to asking for the last expected byte. */
  readonly lastByteStatus: number
  /** Size of the whole object, where `Content-Range` (206) or `Content-Length` (200) could be read. */
  readonly totalBytes: number | null
  /** Answer to asking for the byte after the last expected one; null when that was not asked. */
  readonly pastEndStatus: number | null
  /** Without quotes; null when hidden. */
  readonly etag: string | null
}

/** What the object has to be. */
export interface ExpectedObject {
  readonly sizeBytes: number
  readonly partCount: number
  /** MD5 over the MD5s of the parts, `-N`; null when the ETags of the parts are no MD5s. */
  readonly compositeEtag: string | null
}

export type ObjectVerdict =
  /** It is there with the expected length; `by` says whether its ETag vouches for the content as well. */
  | { readonly verdict: 'proven'; readonly by: 'etag' | 'length' }
  | { readonly verdict: 'absent' }
  /** Something else is there. */
  | { readonly verdict: 'different'; readonly seen: string }
  /** The evidence decides nothing. */
  | { readonly verdict: 'unknown'; readonly seen: string }

/** Whether the object at our key is what completing our upload makes. */
export function judgeObject(evidence: ObjectEvidence, expected: ExpectedObject): ObjectVerdict {
  const { lastByteStatus, totalBytes, pastEndStatus, etag } = evidence
  if (lastByteStatus === 404) return { verdict: 'absent' }
  if (lastByteStatus === 416)
    return { verdict: 'different', seen: `an object shorter than ${expected.sizeBytes} bytes` }
  if (lastByteStatus !== 206 && lastByteStatus !== 200)
    return { verdict: 'unknown', seen: `status ${lastByteStatus} for the object` }
  if (totalBytes !== null && totalBytes !== expected.sizeBytes)
    return { verdict: 'different', seen: `an object of ${totalBytes} bytes instead of ${expected.sizeBytes}` }
  if (pastEndStatus === 206) return { verdict: 'different', seen: `an object longer than ${expected.sizeBytes} bytes` }
  // Pages may not read Content-Range; there, "the last byte is, the next is not" measures the length.
  const lengthKnown = totalBytes !== null || (lastByteStatus === 206 && pastEndStatus === 416)
  if (!lengthKnown) return { verdict: 'unknown', seen: 'an object whose length is hidden' }
  const parts = etag === null ? null : partCountOf(etag)
  if (parts !== null && parts !== expected.partCount)
    return { verdict: 'different', seen: `an object of ${parts} parts instead of ${expected.partCount}` }
  const vouched = etag !== null && etag.toLowerCase() === expected.compositeEtag
  return { verdict: 'proven', by: vouched ? 'etag' : 'length' }
}

/** N of an ETag `<hex>-N`; null for any other. */
export function partCountOf(etag: string): number | null {
  const match = /^[0-9a-f]{32}-(\d{1,5})$/i.exec(etag)
  return match?.[1] === undefined ? null : Number(match[1])
}

/** Size of the whole object out of `Content-Range`: `bytes 0-0/123` is 123. Null when absent or `*`. */
export function totalOfContentRange(header: string | null): number | null {
  const total = /^bytes .*\/(\d+)$/.exec(header ?? '')?.[1]
  return total === undefined ? null : Number(total)
}
