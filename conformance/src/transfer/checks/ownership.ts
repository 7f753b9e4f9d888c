import { invalid, refuse, succeed } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { openMultipart, targetOf } from '../uploads.ts'

const part = { part_number: 1, etag: '"d41d8cd98f00b204e9800998ecf8427e"' }
const operations = ['signUploadParts', 'introspectUpload', 'completeUpload', 'abortUpload'] as const

const bodyOf = (operation: (typeof operations)[number], target: object): object => {
  if (operation === 'signUploadParts') return { ...target, part_numbers: [1] }
  return operation === 'completeUpload' ? { ...target, parts: [part] } : target
}

/** What belongs to others. */
export const ownershipChecks: readonly TransferCheck[] = [
  {
    id: 'ownership/foreign-keys',
    title: 'Keys outside the own scope are refused with 422 by every operation on uploads.',
    operations,
    async run(context: TransferContext) {
      const foreign = [`uploads/nobody-${context.runId}/${'0'.repeat(32)}/a.bin`, 'a.bin', '../uploads/a']
      for (const operation of operations)
        for (const key of foreign)
          await refuse(
            context,
            operation,
            { body: bodyOf(operation, { key, upload_id: 'none' }) },
            invalid({ details: {}, message: /outside caller upload scope/ }),
          )
    },
  },
  {
    id: 'ownership/other-keys',
    title: 'An upload id goes with its own key only.',
    operations: ['initiateUpload', ...operations],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const target = { ...targetOf(upload), key: `${context.facts.keyPrefix}${'0'.repeat(32)}/other.bin` }
      for (const operation of operations)
        await refuse(
          context,
          operation,
          { body: bodyOf(operation, target) },
          invalid({ details: {}, message: /outside caller scope/ }),
        )
    },
  },
  {
    id: 'ownership/other-tenant',
    title: 'Another tenant cannot touch an upload, with its key or with one of their own.',
    operations: ['initiateUpload', ...operations, 'presignDownload'],
    needs: ['otherToken'],
    async run(context: TransferContext) {
      const token = context.credentials.otherToken ?? null
      const upload = await openMultipart(context)
      const theirs = await succeed(context, 'initiateUpload', {
        token,
        body: {
          filename: 'theirs.bin',
          size_bytes: 1,
          ...(context.facts.checksumMode === 'required' && { checksum_value: 'x'.repeat(44) }),
        },
      })
      for (const operation of operations) {
        await refuse(
          context,
          operation,
          { token, body: bodyOf(operation, targetOf(upload)) },
          invalid({ details: {}, message: /outside caller upload scope/ }),
        )
        await refuse(
          context,
          operation,
          { token, body: bodyOf(operation, { key: theirs.key, upload_id: upload.upload_id }) },
          invalid({ details: {}, message: /outside caller scope/ }),
        )
      }
      await refuse(context, 'presignDownload', { token, body: { key: upload.key } }, invalid({ details: {} }))
    },
  },
  {
    id: 'ownership/downloads',
    title: 'Downloads are signed for uploads, exports and temporary files of the own scope and nothing else.',
    operations: ['presignDownload'],
    async run(context: TransferContext) {
      const scope = context.facts.keyPrefix.slice('uploads/'.length)
      for (const prefix of ['uploads/', 'exports/', 'tmp/'])
        await succeed(context, 'presignDownload', { body: { key: `${prefix}${scope}no-such-object` } })
      const foreign = [`uploads/nobody-${context.runId}/a`, `secrets/${scope}a`, `${scope}a`, 'uploads/']
      for (const key of foreign) await refuse(context, 'presignDownload', { body: { key } }, invalid({ details: {} }))
    },
  },
  {
    id: 'ownership/unknown-uploads',
    title: 'Unknown upload ids: 422 from sign, introspect and complete, 502 from abort.',
    operations,
    async run(context: TransferContext) {
      const { keyPrefix } = context.facts
      const target = { key: `${keyPrefix}${'0'.repeat(32)}/none.bin`, upload_id: `none-${context.runId}` }
      const call = (operation: (typeof operations)[number]) => ({ body: bodyOf(operation, target) })
      await refuse(
        context,
        'signUploadParts',
        call('signUploadParts'),
        invalid({ details: {}, message: /upload session was not found/ }),
      )
      for (const operation of ['introspectUpload', 'completeUpload'] as const)
        await refuse(
          context,
          operation,
          call(operation),
          invalid({ details: {}, message: /multipart upload was not found/ }),
        )
      await refuse(context, 'abortUpload', call('abortUpload'), {
        status: 502,
        code: 'upstream_s3_error',
        details: {},
      })
    },
  },
]
