import { collectBody } from '../body/receive-body.ts'
import { fromBase64, fromHex, toBase64, toHex } from '../byte-text.ts'
import { algorithmFacts, checksumHeader, createChecksum } from '../checksum-algorithm.ts'
import { createHashDigest } from '../crypto.ts'
import { encryptionHeader, quoteEtag, versionHeader } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { OpenUpload } from '../store-index.ts'
import type { ObjectRecord, PartRecord, StoredChecksum } from '../store-records.ts'
import { renderXml } from '../store-xml.ts'
import { type ListedPart, parseCompletion, selectParts } from './completion-request.ts'
import { requireUpload } from './find-upload.ts'
import { publishObject, verifyWriteConditions } from './write-object.ts'

/**
 * Turns listed parts into an object. Repeating the same request within `completeReplayMs` gives the
 * first result again, as AWS does; a list that differs, or a later repetition, finds no upload.
 * ListParts and UploadPart find none from the moment of completion on.
 */
export async function completeUpload(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const document = await collectBody(call.incoming, context.limits.maxXmlSizeBytes)
  const listed = parseCompletion(document)
  const finished = findFinished(context, call, listed)
  if (finished) return describeResult(context, call, finished)
  const upload = requireUpload(call)
  const object = await upload.inTurn(async () => {
    const meanwhile = findFinished(context, call, listed)
    if (meanwhile) return meanwhile
    // Again: an abort may have come first.
    requireUpload(call)
    return publishParts(context, call, upload, listed)
  })
  return describeResult(context, call, object)
}

async function publishParts(
  context: StoreContext,
  call: ObjectCall,
  upload: OpenUpload,
  listed: readonly ListedPart[],
): Promise<ObjectRecord> {
  verifyWriteConditions(call.headers, call.bucket, call.key)
  const ignoresChecksums = context.has('store-ignores-checksum')
  const parts = selectParts(listed, upload.parts, upload.record.checksum, {
    minPartSizeBytes: context.has('store-accepts-small-parts') ? 0 : context.limits.minPartSizeBytes,
    ignoresChecksums,
  })
  const sizeBytes = parts.reduce((sum, part) => sum + part.blob.sizeBytes, 0)
  verifyObjectSize(call.headers.get('x-amz-mp-object-size'), sizeBytes)
  const checksum = await computeChecksum(context, upload, parts)
  verifyObjectChecksum(call.headers, checksum, ignoresChecksums)
  const object = await publishObject(context, call.bucket, {
    bucket: call.bucket.record.name,
    key: call.key,
    sizeBytes,
    etag: await computeEtag(context, parts),
    headers: upload.record.headers,
    parts: parts.map(({ number, blob, checksum: value }) => ({
      number,
      blob,
      ...(value === undefined ? {} : { checksum: value }),
    })),
    ...(checksum ? { checksum } : {}),
    completed: { uploadId: upload.record.uploadId, parts: fingerprint(listed) },
  })
  await context.index.removeUpload(upload, new Set(parts.map((part) => part.blob.id)))
  return object
}

/** The MD5 of the parts' MD5s, and how many there were. */
async function computeEtag(context: StoreContext, parts: readonly PartRecord[]): Promise<string> {
  const md5 = createHashDigest('md5')
  for (const part of parts) md5.update(fromHex(part.etag))
  const hex = toHex(await md5.finish())
  return context.has('store-plain-multipart-etag') ? hex : `${hex}-${parts.length}`
}

async function computeChecksum(
  context: StoreContext,
  upload: OpenUpload,
  parts: readonly PartRecord[],
): Promise<StoredChecksum | undefined> {
  const declared = upload.record.checksum
  if (!declared) return undefined
  const digest = createChecksum(declared.algorithm)
  if (declared.type === 'COMPOSITE') {
    for (const part of parts) digest.update(fromBase64(part.checksum ?? '') ?? new Uint8Array())
    return { ...declared, value: `${toBase64(await digest.finish())}-${parts.length}` }
  }
  for (const { blob } of parts)
    for await (const bytes of context.storage.readBlob(blob, 0, blob.sizeBytes - 1)) digest.update(bytes)
  return { ...declared, value: toBase64(await digest.finish()) }
}

function verifyObjectSize(text: string | null, sizeBytes: number): void {
  if (text !== null && Number(text) !== sizeBytes)
    throw new StoreError('InvalidRequest', {
      message: `The provided 'x-amz-mp-object-size' header value ${text} does not match what was computed: ${sizeBytes}`,
    })
}

/** A checksum of the whole may be sent along; `-N` may be left off a composite one. */
function verifyObjectChecksum(headers: Headers, computed: StoredChecksum | undefined, isIgnored: boolean): void {
  if (!computed || isIgnored) return
  const expected = headers.get(checksumHeader(computed.algorithm))
  if (expected === null || expected === computed.value || expected === computed.value.replace(/-\d+$/, '')) return
  throw new StoreError('BadDigest', {
    message: `The ${computed.algorithm} you specified did not match the calculated checksum.`,
  })
}

/** The object an earlier, equal Complete of this upload made. */
function findFinished(
  context: StoreContext,
  call: ObjectCall,
  listed: readonly ListedPart[],
): ObjectRecord | undefined {
  const uploadId = call.query.get('uploadId')
  const wanted = fingerprint(listed)
  return (call.bucket.versions.get(call.key) ?? []).find(
    (version): version is ObjectRecord =>
      version.kind === 'object' &&
      version.completed?.uploadId === uploadId &&
      version.completed?.parts === wanted &&
      context.clock.now() - version.modifiedMs <= context.limits.completeReplayMs,
  )
}

const fingerprint = (listed: readonly ListedPart[]) => listed.map((part) => `${part.number}:${part.etag}`).join(' ')

function describeResult(context: StoreContext, call: ObjectCall, object: ObjectRecord): StoreAnswer {
  const { checksum } = object
  return {
    status: 200,
    headers: { ...encryptionHeader, ...versionHeader(object.versionId) },
    body: renderXml('CompleteMultipartUploadResult', {
      Location: call.location,
      Bucket: object.bucket,
      Key: object.key,
      ETag: quoteEtag(object.etag, context.has('store-unquoted-etag')),
      ...(checksum
        ? { [algorithmFacts[checksum.algorithm].element]: checksum.value, ChecksumType: checksum.type }
        : {}),
    }),
  }
}
