import { invalid, refuse, sameJson, succeed } from '../expect-answer.ts'
import { wantStoreError } from '../expect-store-error.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { digestOf, type OpenUpload, openMultipart, putBytes, sendParts, targetOf, textBytes } from '../uploads.ts'

/** An upload whose parts must have checksums, where the deployment offers such. */
async function openStrict(context: TransferContext): Promise<OpenUpload> {
  if (context.facts.checksumMode === 'optional') context.skip('an optional policy stays optional for a strict wish')
  const upload = await openMultipart(context, { checksum_preference: 'strict' })
  const { checksum_mode, checksum_algorithm } = upload.initiated
  context.want(checksum_mode === 'required', 'a strict wish makes the mode required', checksum_mode)
  context.want(checksum_algorithm === 'SHA256', 'the algorithm is SHA256', checksum_algorithm)
  return upload
}

/** Checksums of parts. */
export const partChecksumChecks: readonly TransferCheck[] = [
  {
    id: 'checksums/required-at-signing',
    title: 'Where checksums are required, signing a part without one is refused and names the part.',
    operations: ['initiateUpload', 'signUploadParts', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openStrict(context)
      const sign = (change: object) => ({ body: { ...targetOf(upload), part_numbers: [1, 2], ...change } })
      const missing = (part_number: number) => invalid({ details: { part_number } })
      await refuse(context, 'signUploadParts', sign({}), missing(1))
      await refuse(context, 'signUploadParts', sign({ checksums_sha256: null }), missing(1))
      const checksums_sha256 = { 1: await digestOf(textBytes('one')) }
      await refuse(context, 'signUploadParts', sign({ checksums_sha256 }), missing(2))
    },
  },
  {
    id: 'checksums/required-at-store',
    title: 'The checksum of a part is signed and compared by the store, and completion wants it again.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'introspectUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openStrict(context)
      const body = textBytes('checked part')
      const digest = await digestOf(body)
      const { urls } = await succeed(context, 'signUploadParts', {
        body: { ...targetOf(upload), part_numbers: [1], checksums_sha256: { 1: digest } },
      })
      const url = urls['1'] ?? ''
      const header = { 'x-amz-checksum-sha256': digest }
      const spoilt = textBytes('broken parts')
      const put = (bytes: Uint8Array, headers = {}) => context.send(url, { method: 'PUT', body: bytes, headers })
      wantStoreError(context, await put(spoilt, header), [400], 'other bytes')
      wantStoreError(context, await put(body), [400, 403], 'a missing checksum')
      const listed = await succeed(context, 'introspectUpload', { body: targetOf(upload) })
      context.want(sameJson(listed.parts, []), 'refused bytes are no part', JSON.stringify(listed.parts))
      const etag = await putBytes(context, url, body, header)
      const complete = (part: object) => ({ body: { ...targetOf(upload), parts: [{ part_number: 1, etag, ...part }] } })
      await refuse(context, 'completeUpload', complete({}), invalid({ details: { part_number: 1 } }))
      await refuse(
        context,
        'completeUpload',
        complete({ checksum_sha256: null }),
        invalid({ details: { part_number: 1 } }),
      )
      await succeed(context, 'completeUpload', complete({ checksum_sha256: digest }))
    },
  },
  {
    id: 'checksums/wrong-at-completion',
    title: 'A completion with another checksum than the part has fails in the store, which is 502.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openStrict(context)
      const [part] = await sendParts(context, upload, { 1: textBytes('right') })
      const parts = [{ ...part, checksum_sha256: await digestOf(textBytes('wrong')) }]
      await refuse(
        context,
        'completeUpload',
        { body: { ...targetOf(upload), parts } },
        { status: 502, code: 'upstream_s3_error', details: {} },
      )
    },
  },
  {
    id: 'checksums/optional',
    title: 'An optional policy is all or nothing: checksums on every part complete, one left out fails in the store.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'abortUpload'],
    async run(context: TransferContext) {
      if (context.facts.checksumMode !== 'optional') context.skip('the policy is not optional')
      const upload = await openMultipart(context, { checksum_preference: 'standard' })
      context.want(upload.checksums, 'the upload has checksums', upload.initiated.checksum_mode)
      const parts = await sendParts(context, upload, { 1: textBytes('checked by choice') })
      const bare = parts.map(({ part_number, etag }) => ({ part_number, etag }))
      await refuse(
        context,
        'completeUpload',
        { body: { ...targetOf(upload), parts: bare } },
        { status: 502, code: 'upstream_s3_error', details: {} },
      )
      await succeed(context, 'completeUpload', { body: { ...targetOf(upload), parts } })
    },
  },
]
