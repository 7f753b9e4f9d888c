import type { BucketCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import { renderXml } from '../store-xml.ts'

export async function listBuckets(context: StoreContext): Promise<StoreAnswer> {
  const buckets = [...context.index.buckets.values()].map(({ record }) => record)
  return {
    status: 200,
    body: renderXml('ListAllMyBucketsResult', {
      Owner: { ID: 'nova-object-store' },
      Buckets: {
        Bucket: buckets
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map(({ name, createdMs }) => ({ Name: name, CreationDate: new Date(createdMs).toISOString() })),
      },
    }),
  }
}

export async function createBucket(context: StoreContext, name: string): Promise<StoreAnswer> {
  if (!isBucketName(name)) throw new StoreError('InvalidBucketName', { elements: { BucketName: name } })
  if (context.index.buckets.has(name))
    throw new StoreError('BucketAlreadyOwnedByYou', { elements: { BucketName: name } })
  await context.index.addBucket({ name, createdMs: context.clock.now() })
  return { status: 200, headers: { location: `/${name}` } }
}

export async function headBucket(context: StoreContext): Promise<StoreAnswer> {
  return { status: 200, headers: { 'x-amz-bucket-region': context.region } }
}

export async function deleteBucket(context: StoreContext, call: BucketCall): Promise<StoreAnswer> {
  const { record, versions, uploads } = call.bucket
  if (versions.size > 0) throw new StoreError('BucketNotEmpty', { elements: { BucketName: record.name } })
  for (const upload of uploads.values()) await upload.inTurn(() => context.index.removeUpload(upload, new Set()))
  await context.index.removeBucket(record.name)
  return { status: 204 }
}

export async function getBucketLocation(context: StoreContext): Promise<StoreAnswer> {
  // The oldest region answers with an empty element, as it always has.
  const region = context.region === 'us-east-1' ? '' : context.region
  return { status: 200, body: renderXml('LocationConstraint', { '#text': region }) }
}

export async function getBucketVersioning(context: StoreContext): Promise<StoreAnswer> {
  return {
    status: 200,
    body: renderXml('VersioningConfiguration', { Status: context.isVersioned ? 'Enabled' : undefined }),
  }
}

export const isBucketName = (name: string) =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..') && !/^\d+\.\d+\.\d+\.\d+$/.test(name)
