import type { ExchangeRequest } from '../engine/exchange.ts'
import { authorize, type StoreCredentials } from './auth/authorize.ts'
import { identifyOperation } from './identify-operation.ts'
import { bucketOperations, objectOperations } from './operation-table.ts'
import { createBucket, listBuckets } from './operations/buckets.ts'
import type { StoreAddress } from './store-address.ts'
import type { StoreAnswer, StoreContext } from './store-call.ts'
import { answerPreflight, type CorsRule } from './store-cors.ts'
import { StoreError } from './store-error.ts'

/** Verifies a request and does what it asks for. Throws a {@link StoreError} for every refusal. */
export async function answerRequest(
  context: StoreContext,
  facts: { readonly credentials: StoreCredentials; readonly defects: ReadonlySet<string>; readonly cors: CorsRule },
  request: ExchangeRequest,
  address: StoreAddress,
): Promise<StoreAnswer> {
  const { method, headers } = request
  const operation = identifyOperation(method, address, headers)
  if (operation === 's3:Preflight') return { status: 200, headers: answerPreflight(facts.cors, headers) }
  const { payload, chunkChain } = authorize({
    method,
    host: hostOf(request),
    headers,
    address,
    credentials: facts.credentials,
    region: context.region,
    nowMs: context.clock.now(),
    defects: facts.defects,
  })
  if (operation === 's3:ListBuckets') return listBuckets(context)
  const { bucket: bucketName, key, query } = address
  if (operation === 's3:CreateBucket' && bucketName !== undefined) return createBucket(context, bucketName)
  if (operation === 's3:Unknown' || bucketName === undefined) throw new StoreError('NotImplemented')
  const bucket = context.index.buckets.get(bucketName)
  if (!bucket) throw new StoreError('NoSuchBucket', { elements: { BucketName: bucketName } })
  const call = {
    bucket,
    query,
    headers,
    incoming: { body: request.body, headers, payload, ...(chunkChain ? { chunkChain } : {}) },
    location: `${request.url.origin}${request.url.pathname}`,
  }
  const runObject = objectOperations[operation]
  if (runObject && key !== undefined) return runObject(context, { ...call, key })
  const runBucket = bucketOperations[operation]
  if (runBucket) return runBucket(context, call)
  throw new StoreError('NotImplemented')
}

/** The host as signed: what the caller sent, or in a page, where that cannot be seen, what the URL says. */
export const hostOf = (request: Pick<ExchangeRequest, 'headers' | 'url'>) =>
  request.headers.get('host') ?? request.url.host
