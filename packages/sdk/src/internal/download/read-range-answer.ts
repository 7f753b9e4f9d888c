import { bareEtag } from '../storage/storage-answer.ts'
import { type ByteRange, parseContentRange } from './byte-range.ts'

/** What is known of the object being fetched. All answers of one download must agree on it. */
export interface ObjectIdentity {
  /** Null while no answer has told. */
  readonly sizeBytes: number | null
  /** As storage sent it, quotes included; null where CORS hides it. */
  readonly etag: string | null
}

export interface AnswerHead {
  readonly status: number
  header(name: string): string | null
}

/** What an answer to a GET of a range turns out to be, before its body is read. */
export type RangeVerdict =
  /** The wanted bytes follow, `lengthBytes` of them. */
  | { readonly kind: 'partial'; readonly identity: ObjectIdentity; readonly lengthBytes: number }
  /** The whole object follows from its first byte; `lengthBytes` null where the server does not say. */
  | { readonly kind: 'whole'; readonly identity: ObjectIdentity; readonly lengthBytes: number | null }
  /** The object has no bytes, so no range of it exists. */
  | { readonly kind: 'empty'; readonly identity: ObjectIdentity }
  /** Not the object the download began with. */
  | { readonly kind: 'changed'; readonly seen: string }
  /** Bytes of another place than asked for, or of no stated place. */
  | { readonly kind: 'misplaced'; readonly seen: string }
  /** An answer of success that storage did not give: a sign-in page, a proxy. */
  | { readonly kind: 'foreign'; readonly seen: string }
  /** Not a success: the body says why. */
  | { readonly kind: 'refused'; readonly status: number }

/**
 * Judges the head of an answer to a GET of `wanted`.
 *
 * Browsers often cannot read `Content-Range` (the bucket exposes only `ETag`), so `Content-Length`,
 * which is always readable, has to do there: a first range that comes back short ends the object.
 */
export function readRangeAnswer(
  answer: AnswerHead,
  wanted: ByteRange,
  known: ObjectIdentity,
  server: 'storage' | 'site' = 'storage',
): RangeVerdict {
  const { status } = answer
  const etag = answer.header('etag')
  if (status === 412) return { kind: 'changed', seen: 'storage no longer holds that version' }
  if (status === 416) return readUnsatisfied(answer, wanted, known)
  if (status !== 200 && status !== 206) return { kind: 'refused', status }
  const foreign = server === 'site' ? findPage(answer) : findForeigner(answer)
  if (foreign) return { kind: 'foreign', seen: foreign }
  if (isOther(known.etag, etag)) return { kind: 'changed', seen: `ETag ${etag}` }
  return status === 200 ? readWhole(answer, known, etag) : readPartial(answer, wanted, known, etag)
}

function readWhole(answer: AnswerHead, known: ObjectIdentity, etag: string | null): RangeVerdict {
  const lengthBytes = readLength(answer)
  if (known.sizeBytes !== null && lengthBytes !== null && lengthBytes !== known.sizeBytes) {
    return { kind: 'changed', seen: `${lengthBytes} bytes` }
  }
  const sizeBytes = known.sizeBytes ?? lengthBytes
  return { kind: 'whole', lengthBytes: sizeBytes, identity: { sizeBytes, etag: known.etag ?? etag } }
}

function readPartial(answer: AnswerHead, wanted: ByteRange, known: ObjectIdentity, etag: string | null): RangeVerdict {
  const header = answer.header('content-range')
  const place = parseContentRange(header)
  if (header !== null && !place?.range) return { kind: 'misplaced', seen: `Content-Range "${header.slice(0, 80)}"` }
  const totalBytes = place?.totalBytes ?? null
  if (known.sizeBytes !== null && totalBytes !== null && totalBytes !== known.sizeBytes) {
    return { kind: 'changed', seen: `${totalBytes} bytes` }
  }
  const lengthBytes = place?.range ? place.range.end - place.range.start : readLength(answer)
  if (lengthBytes === null) return { kind: 'misplaced', seen: 'neither Content-Range nor Content-Length' }
  const sizeBytes = known.sizeBytes ?? totalBytes ?? sizeFromShortFirstRange(wanted, lengthBytes)
  const wantedEnd = lowest(wanted.end, sizeBytes)
  const isInPlace = !place?.range || place.range.start === wanted.start
  const isComplete = wantedEnd === null || wanted.start + lengthBytes === wantedEnd
  if (!isInPlace || !isComplete) {
    return { kind: 'misplaced', seen: header ? `Content-Range "${header}"` : `${lengthBytes} bytes` }
  }
  return { kind: 'partial', lengthBytes, identity: { sizeBytes, etag: known.etag ?? etag } }
}

function readUnsatisfied(answer: AnswerHead, wanted: ByteRange, known: ObjectIdentity): RangeVerdict {
  const totalBytes = parseContentRange(answer.header('content-range'))?.totalBytes ?? null
  const isEmpty = wanted.start === 0 && (totalBytes ?? 0) === 0 && (known.sizeBytes ?? 0) === 0
  if (isEmpty) return { kind: 'empty', identity: { sizeBytes: 0, etag: known.etag ?? answer.header('etag') } }
  return { kind: 'changed', seen: totalBytes === null ? 'no such range' : `${totalBytes} bytes` }
}

/** The first range of an object is cut short only by the end of the object. */
function sizeFromShortFirstRange(wanted: ByteRange, lengthBytes: number): number | null {
  const isOpenEnded = wanted.end === null
  const isShort = wanted.end !== null && lengthBytes < wanted.end - wanted.start
  return isOpenEnded || isShort ? wanted.start + lengthBytes : null
}

/**
 * Storage names every answer and every version of an object; a sign-in page or a proxy's notice does
 * not. A stored HTML file is told apart by the request id beside it. Where a page may not read such
 * headers (it never may read `Date` then), the ETag and the length have to do.
 */
function findForeigner(answer: AnswerHead): string | null {
  const type = answer.header('content-type') ?? ''
  const isHtml = /^\s*(text\/html|application\/xhtml)/i.test(type)
  const hasEtag = answer.header('etag') !== null
  if (answer.header('date') === null && answer.header('x-amz-request-id') === null) {
    if (isHtml && !hasEtag) return 'text/html without an ETag'
    return !hasEtag && !readLength(answer) ? 'an empty answer without an ETag' : null
  }
  if (answer.header('x-amz-request-id') !== null || (hasEtag && !isHtml)) return null
  return `${type.split(';')[0]?.trim() || 'an answer'} without a storage request id`
}

/** A site has no request ids to know it by. A page in the place of a file, and bytes whose places a coding has shifted, are no use. */
function findPage(answer: AnswerHead): string | null {
  const type = answer.header('content-type') ?? ''
  if (/^\s*(text\/html|application\/xhtml)/i.test(type)) return 'text/html'
  const coding = answer.header('content-encoding')
  return coding && coding !== 'identity' ? `content coding ${coding.slice(0, 40)}` : null
}

/** Unreadable on either side is not a difference: there is nothing to compare. */
function isOther(known: string | null, seen: string | null): boolean {
  const left = bareEtag(known)
  const right = bareEtag(seen)
  return left !== null && right !== null && left !== right
}

function readLength(answer: AnswerHead): number | null {
  const header = answer.header('content-length')
  return header !== null && /^\d+$/.test(header) ? Number(header) : null
}

function lowest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right
  return Math.min(left, right)
}
