import type { TransferOperationName } from '@nova/sdk/transfer/contract'
import type { CheckContext } from '../check.ts'
import type { Successes } from './expect-answer.ts'
import type { TransferFacts } from './transfer-check.ts'

/** What S3 wants of every part but the last. */
const s3PartFloorBytes = 5 * 2 ** 20

type DiscoveryContext = Omit<CheckContext<TransferOperationName, TransferFacts>, 'facts'>

/**
 * Learns limits and switches from the capabilities, and from one upload that is opened and aborted: neither the
 * part size nor the scope of the caller is published anywhere.
 */
export async function discoverFacts(context: DiscoveryContext, origins: readonly string[]): Promise<TransferFacts> {
  const { json } = await context.call('getTransferCapabilities')
  const capabilities = json as Successes['getTransferCapabilities']
  const thresholdBytes = capabilities?.multipart_threshold_bytes
  context.want(
    typeof thresholdBytes === 'number' && typeof capabilities.max_upload_bytes === 'number',
    'capabilities with multipart_threshold_bytes and max_upload_bytes',
    json,
  )
  const initiated = await openAtThreshold(context, thresholdBytes)
  return {
    capabilities,
    thresholdBytes,
    maxUploadBytes: capabilities.max_upload_bytes,
    partSizeBytes: initiated.part_size_bytes ?? capabilities.minimum_part_size_bytes,
    storePartFloorBytes: Math.min(s3PartFloorBytes, capabilities.minimum_part_size_bytes),
    signBudget: capabilities.sign_requests_per_upload_limit,
    batchHint: initiated.sign_batch_size_hint,
    exportsEnabled: await readExportsSwitch(context),
    checksumMode: capabilities.checksum_mode,
    keyPrefix: `${initiated.key.split('/').slice(0, 2).join('/')}/`,
    storageOrigin: await readStorageOrigin(context, initiated.key),
    pageOrigin: await findPageOrigin(context, origins),
  }
}

async function openAtThreshold(context: DiscoveryContext, sizeBytes: number): Promise<Successes['initiateUpload']> {
  const { status, text, json } = await context.call('initiateUpload', {
    body: { filename: `${context.runId}.bin`, size_bytes: sizeBytes, checksum_value: 'x'.repeat(44) },
  })
  const initiated = json as Successes['initiateUpload']
  context.want(status === 200 && typeof initiated?.key === 'string', 'an upload can be opened', `${status} ${text}`)
  if (initiated.upload_id) {
    const body = { key: initiated.key, upload_id: initiated.upload_id }
    context.cleanup('the upload opened to learn the part size', () => context.call('abortUpload', { body }))
  }
  return initiated
}

async function readExportsSwitch(context: DiscoveryContext): Promise<boolean> {
  const { json } = await context.call('getCapabilities')
  const { capabilities = [] } = (json ?? {}) as Partial<Successes['getCapabilities']>
  return capabilities.find(({ key }) => key === 'exports')?.enabled ?? true
}

async function readStorageOrigin(context: DiscoveryContext, key: string): Promise<string | null> {
  const { json } = await context.call('presignDownload', { body: { key } })
  const { url } = (json ?? {}) as Partial<Successes['presignDownload']>
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null
}

/** Which pages may call a deployment is configured and published nowhere, so likely ones are tried. */
async function findPageOrigin(context: DiscoveryContext, origins: readonly string[]): Promise<string | null> {
  for (const origin of [...origins, new URL(context.target).origin]) {
    const { status } = await context.send(`${context.target.replace(/\/+$/, '')}/v1/exports`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    })
    if (status >= 200 && status < 300) return origin
  }
  return null
}
