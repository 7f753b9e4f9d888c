import { type ByteRange, parseByteRange } from '../byte-range.ts'
import { checksumHeaders, describeObject } from '../object-headers.ts'
import { allowsRange, evaluateReadConditions } from '../preconditions.ts'
import { readResponseOverrides } from '../response-overrides.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { ObjectRecord, StoredChecksum } from '../store-records.ts'
import { requireObject } from './find-object.ts'
import { readObjectBytes } from './read-bytes.ts'

/** What of an object an answer carries. */
interface Selection {
  readonly range: ByteRange | undefined
  readonly checksum: StoredChecksum | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** GET and HEAD: the same answer, with and without the bytes. */
export async function getObject(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const { status, headers, object, range } = answerHead(context, call)
  if (status === 304 || object.sizeBytes === 0) return { status, headers }
  return { status, headers, body: readObjectBytes(context.storage, object, range?.first, range?.last) }
}

export async function headObject(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const { status, headers } = answerHead(context, call)
  return { status, headers }
}

function answerHead(context: StoreContext, call: ObjectCall) {
  const object = requireObject(call.bucket, call.key, call.query.get('versionId'))
  const overrides = context.has('store-ignores-response-overrides') ? [] : readResponseOverrides(call.query)
  const headers = describeObject(object, context.has('store-unquoted-etag'))
  const validators = { etag: object.etag, lastModifiedMs: object.modifiedMs }
  const ignoresMatch = context.has('store-ignores-if-match')
  const known = {
    get: (name: string) => (ignoresMatch && name === 'if-match' ? null : call.headers.get(name)),
  }
  const condition = evaluateReadConditions(known, validators)
  if (condition === 'failed')
    throw new StoreError('PreconditionFailed', {
      elements: { Condition: known.get('if-match') === null ? 'If-Unmodified-Since' : 'If-Match' },
    })
  if (condition === 'not-modified') return { status: 304, headers, object, range: undefined }
  const honoursRange =
    !context.has('store-ignores-range') && (ignoresMatch || allowsRange(call.headers.get('if-range'), validators))
  const selection = select(object, call, honoursRange)
  const { range } = selection
  const isChecksumWanted = call.headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  return {
    status: range ? 206 : 200,
    object,
    range,
    headers: {
      ...headers,
      ...Object.fromEntries(overrides),
      ...selection.headers,
      ...(isChecksumWanted ? checksumHeaders(selection.checksum) : {}),
      'content-length': String(range ? range.last - range.first + 1 : object.sizeBytes),
      ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${object.sizeBytes}` } : {}),
    },
  }
}

function select(object: ObjectRecord, call: ObjectCall, honoursRange: boolean): Selection {
  const partText = call.query.get('partNumber')
  const rangeText = honoursRange ? call.headers.get('range') : null
  if (partText !== undefined) {
    if (rangeText !== null)
      throw new StoreError('InvalidRequest', {
        message: 'Cannot specify both Range header and partNumber query parameter',
      })
    return selectPart(object, partText)
  }
  const range = parseByteRange(rangeText, object.sizeBytes)
  if (range === 'unsatisfiable')
    throw new StoreError('InvalidRange', {
      elements: { RangeRequested: rangeText ?? '', ActualObjectSize: object.sizeBytes },
      headers: { 'content-range': `bytes */${object.sizeBytes}` },
    })
  // A checksum is over the whole object; beside a piece of it, it would only mislead.
  return { range, checksum: range ? undefined : object.checksum, headers: {} }
}

function selectPart(object: ObjectRecord, partText: string): Selection {
  const position = Number(partText)
  const part = object.parts[position - 1]
  if (!/^\d+$/.test(partText) || !part)
    throw new StoreError('InvalidPartNumber', {
      elements: { ActualPartCount: object.parts.length, PartNumberRequested: partText },
    })
  const first = object.parts.slice(0, position - 1).reduce((sum, { blob }) => sum + blob.sizeBytes, 0)
  const range = part.blob.sizeBytes === 0 ? undefined : { first, last: first + part.blob.sizeBytes - 1 }
  if (!object.completed) return { range, checksum: object.checksum, headers: {} }
  const checksum = object.checksum && part.checksum ? { ...object.checksum, value: part.checksum } : undefined
  return { range, checksum, headers: { 'x-amz-mp-parts-count': String(object.parts.length) } }
}
