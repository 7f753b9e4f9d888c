import { collectBody } from '../body/receive-body.ts'
import { versionHeader } from '../object-headers.ts'
import type { BucketCall, ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { BucketContent } from '../store-index.ts'
import { elementsOf, parseXml, renderXml, textOf } from '../store-xml.ts'
import { findVersion } from './find-object.ts'

interface Deletion {
  /** The version that is gone, or the marker that was put. */
  readonly versionId: string | undefined
  readonly isDeleteMarker: boolean
}

export async function deleteObject(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const deletion = await deleteVersion(context, call.bucket, call.key, call.query.get('versionId'))
  return {
    status: 204,
    headers: {
      ...versionHeader(deletion.versionId),
      ...(deletion.isDeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  }
}

const maxKeys = 1000

export async function deleteObjects(context: StoreContext, call: BucketCall): Promise<StoreAnswer> {
  const document = parseXml(await collectBody(call.incoming, context.limits.maxXmlSizeBytes), 'Delete')
  const wanted = elementsOf(document, 'Object')
  if (wanted.length === 0 || wanted.length > maxKeys) throw new StoreError('MalformedXML')
  const isQuiet = textOf(document, 'Quiet') === 'true'
  const deleted = []
  for (const object of wanted) {
    const key = textOf(object, 'Key')
    if (!key) throw new StoreError('MalformedXML')
    const versionId = textOf(object, 'VersionId')
    const deletion = await deleteVersion(context, call.bucket, key, versionId)
    deleted.push({
      Key: key,
      VersionId: versionId,
      DeleteMarker: deletion.isDeleteMarker ? 'true' : undefined,
      DeleteMarkerVersionId: deletion.isDeleteMarker ? deletion.versionId : undefined,
    })
  }
  return { status: 200, body: renderXml('DeleteResult', { Deleted: isQuiet ? undefined : deleted }) }
}

/** Deleting what does not exist succeeds; with versioning, deleting hides the key and keeps the bytes. */
async function deleteVersion(
  context: StoreContext,
  bucket: BucketContent,
  key: string,
  versionId: string | undefined,
): Promise<Deletion> {
  if (versionId === undefined && context.isVersioned) {
    const recordId = context.random.hex(32)
    await context.index.addVersion({
      kind: 'delete-marker',
      recordId,
      bucket: bucket.record.name,
      key,
      versionId: recordId,
      sequence: context.index.nextSequence(),
      modifiedMs: context.clock.now(),
    })
    return { versionId: recordId, isDeleteMarker: true }
  }
  const version = findVersion(bucket, key, versionId)
  if (version) await context.index.removeVersion(version)
  return { versionId, isDeleteMarker: version?.kind === 'delete-marker' }
}
