import { operations } from '@nova/sdk/transfer/contract'
import { passTime } from '../../pass-time.ts'
import { invalid, refuse, succeed } from '../expect-answer.ts'
import { wantStoreError } from '../expect-store-error.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import {
  initiateBody,
  openMultipart,
  openSingle,
  putBytes,
  sendParts,
  signPart,
  storeObject,
  targetOf,
  textBytes,
} from '../uploads.ts'

const graceSeconds = 5
const idempotencyTtlSeconds = operations.initiateUpload.idempotency.ttlSeconds
/** Nobody waits for a week. */
const longestWaitSeconds = 3600

/** URLs whose time has passed. Waiting for them takes as long as they live. */
export const expiryChecks: readonly TransferCheck[] = [
  {
    id: 'expiry/upload-urls',
    title: 'Upload URLs are refused when their time has passed; parts can be signed anew.',
    operations: ['initiateUpload', 'signUploadParts', 'abortUpload'],
    consent: ['long-wait'],
    async run(context: TransferContext) {
      const body = textBytes('late')
      const single = await openSingle(context, body)
      const upload = await openMultipart(context)
      const part = await signPart(context, upload, 1, body)
      await passTime(context, (single.initiated.expires_in_seconds + graceSeconds) * 1000)
      for (const { url, headers } of [single, part])
        wantStoreError(context, await context.send(url, { method: 'PUT', body, headers }), [403], 'a URL past its time')
      const again = await signPart(context, upload, 1, body)
      await putBytes(context, again.url, body, again.headers)
    },
  },
  {
    id: 'expiry/download-urls',
    title: 'Download URLs are refused when their time has passed.',
    operations: ['presignDownload', 'initiateUpload'],
    consent: ['long-wait'],
    async run(context: TransferContext) {
      const { key } = await storeObject(context)
      const { url, expires_in_seconds } = await succeed(context, 'presignDownload', { body: { key } })
      await passTime(context, (expires_in_seconds + graceSeconds) * 1000)
      wantStoreError(context, await context.send(url), [403], 'a URL past its time')
    },
  },
  {
    id: 'expiry/idempotency-keys',
    title: 'A key is forgotten when its time has passed, and the call is carried out again.',
    operations: ['initiateUpload'],
    consent: ['long-wait'],
    async run(context: TransferContext) {
      const input = { body: initiateBody(context), headers: { 'idempotency-key': `${context.runId}-expiry` } }
      const first = await succeed(context, 'initiateUpload', input)
      await passTime(context, (idempotencyTtlSeconds + graceSeconds) * 1000)
      const later = await succeed(context, 'initiateUpload', input)
      if (later.key === first.key) context.skip(`the deployment keeps keys for longer than ${idempotencyTtlSeconds} s`)
    },
  },
  {
    id: 'expiry/sessions',
    title: 'Past resumable_until nothing is signed, but what was sent can be listed, completed and aborted.',
    operations: ['initiateUpload', 'signUploadParts', 'introspectUpload', 'completeUpload', 'abortUpload'],
    consent: ['long-wait'],
    async run(context: TransferContext) {
      const { resumable_ttl_seconds: life } = context.facts.capabilities
      if (life > longestWaitSeconds) context.skip(`uploads can be resumed for ${life} s`)
      const [kept, dropped] = [await openMultipart(context), await openMultipart(context)]
      const parts = await sendParts(context, kept, { 1: textBytes('in time') })
      await passTime(context, (life + graceSeconds) * 1000)
      await refuse(
        context,
        'signUploadParts',
        { body: { ...targetOf(kept), part_numbers: [2] } },
        invalid({ details: {}, message: /upload session was not found/ }),
      )
      const listed = await succeed(context, 'introspectUpload', { body: targetOf(kept) })
      context.want(listed.parts.length === 1, 'the part is still listed', listed.parts.length)
      await succeed(context, 'completeUpload', { body: { ...targetOf(kept), parts } })
      await succeed(context, 'abortUpload', { body: targetOf(dropped) })
    },
  },
]
