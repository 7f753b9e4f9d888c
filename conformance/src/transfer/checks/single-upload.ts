import { invalid, refuse, succeed } from '../expect-answer.ts'
import { wantStoreError } from '../expect-store-error.ts'
import { tamperUrl } from '../tamper-url.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { digestOf, openSingle, putBytes, sameBytes, storeObject, textBytes } from '../uploads.ts'

const strict = { checksum_preference: 'strict' }

/** Uploads in one request. */
export const singleUploadChecks: readonly TransferCheck[] = [
  {
    id: 'single/round-trip',
    title: 'What is put at the URL comes back from a signed download.',
    operations: ['initiateUpload', 'presignDownload'],
    async run(context: TransferContext) {
      const { key, etag, bytes } = await storeObject(context)
      const { url, key: told } = await succeed(context, 'presignDownload', { body: { key } })
      context.want(told === key, 'the key is told back', told)
      const got = await context.send(url)
      context.want(got.status === 200 && sameBytes(got.bytes, bytes), 'the same bytes come back', got.status)
      context.want(got.headers.get('etag') === etag, 'under the ETag of the PUT', got.headers.get('etag'))
    },
  },
  {
    id: 'single/content-type-bound',
    title: 'The declared content type is signed: another one or none is refused.',
    operations: ['initiateUpload', 'presignDownload'],
    async run(context: TransferContext) {
      const body = textBytes('a,b\n1,2\n')
      const { url, headers } = await openSingle(context, body, { content_type: 'text/csv' })
      const { 'content-type': _declared, ...rest } = headers
      for (const type of [{ 'content-type': 'text/html' }, { 'content-type': 'text/csv; charset=utf-8' }, {}]) {
        const seen = await context.send(url, { method: 'PUT', body, headers: { ...rest, ...type } })
        wantStoreError(context, seen, [403], 'another type')
      }
      await putBytes(context, url, body, headers)
      const { key } = await storeObject(context, body, { content_type: 'text/csv' })
      const download = await succeed(context, 'presignDownload', { body: { key } })
      const type = (await context.send(download.url)).headers.get('content-type')
      context.want(type === 'text/csv', 'the object has the declared type', type)
    },
  },
  {
    id: 'single/tampered-signature',
    title: 'A URL with a spoilt signature, or for another key, is refused by the store.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const body = textBytes('tampered')
      const { url, headers } = await openSingle(context, body)
      const put = { method: 'PUT', body, headers }
      wantStoreError(context, await context.send(tamperUrl(url), put), [403], 'a spoilt signature')
      const elsewhere = url.replace(context.runId, `${context.runId}-else`)
      wantStoreError(context, await context.send(elsewhere, put), [403], 'another key')
      wantStoreError(context, await context.send(url, { headers }), [403], 'another method')
    },
  },
  {
    id: 'single/unsigned-headers',
    title: 'An x-amz header that was not signed is refused by the store.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const body = textBytes('unsigned')
      const { url, headers: signed } = await openSingle(context, body)
      const headers = { ...signed, 'x-amz-meta-note': 'unsigned' }
      wantStoreError(context, await context.send(url, { method: 'PUT', body, headers }), [403], 'an unsigned header')
      await putBytes(context, url, body, signed)
    },
  },
  {
    id: 'single/strict-needs-checksum',
    title: 'A strict wish makes the checksum of a small file a must.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      if (context.facts.checksumMode === 'optional') context.skip('an optional policy stays optional')
      const body = { filename: 'strict.bin', size_bytes: 5, ...strict }
      await refuse(context, 'initiateUpload', { body }, invalid({ details: {} }))
    },
  },
  {
    id: 'single/checksum-bound',
    title: 'A declared checksum is signed and compared: other bytes, another checksum or none are refused.',
    operations: ['initiateUpload', 'presignDownload'],
    async run(context: TransferContext) {
      const body = textBytes('strict bytes')
      const checksum_value = await digestOf(body)
      const { key, url, checksum_algorithm, checksum_mode } = await succeed(context, 'initiateUpload', {
        body: { filename: `${context.runId}.bin`, size_bytes: body.byteLength, checksum_value, ...strict },
      })
      const wantedMode = context.facts.checksumMode === 'optional' ? 'optional' : 'required'
      context.want(checksum_mode === wantedMode, `the mode is ${wantedMode}`, checksum_mode)
      context.want(
        checksum_algorithm === 'SHA256' && typeof url === 'string',
        'the algorithm is SHA256',
        checksum_algorithm,
      )
      const header = { 'x-amz-checksum-sha256': checksum_value }
      const other = textBytes('OTHER bytes.')
      const put = (bytes: Uint8Array, headers = {}) => context.send(url, { method: 'PUT', body: bytes, headers })
      wantStoreError(context, await put(other, header), [400], 'other bytes')
      const otherHeader = { 'x-amz-checksum-sha256': await digestOf(other) }
      wantStoreError(context, await put(other, otherHeader), [400, 403], 'another checksum')
      wantStoreError(context, await put(other), [400, 403], 'a missing checksum')
      await putBytes(context, url, body, header)
      const download = await succeed(context, 'presignDownload', { body: { key } })
      const { bytes } = await context.send(download.url)
      context.want(sameBytes(bytes, body), 'the checked bytes are stored')
    },
  },
  {
    id: 'single/no-preference',
    title: 'Without a wish the mode is the one of the policy; the wish none lifts it where it is optional.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const { checksumMode, capabilities } = context.facts
      const plain = { filename: 'mode.bin', size_bytes: 5, checksum_value: await digestOf(textBytes('12345')) }
      const lifted = checksumMode === 'optional' ? 'none' : checksumMode
      for (const [checksum_preference, want] of [
        [null, checksumMode],
        ['standard', checksumMode],
        ['none', lifted],
      ]) {
        const upload = await succeed(context, 'initiateUpload', { body: { ...plain, checksum_preference } })
        context.want(upload.checksum_mode === want, `${checksum_preference} gives ${want}`, upload.checksum_mode)
        const algorithm =
          capabilities.checksum_algorithm ?? (want === 'none' || checksum_preference === 'none' ? null : 'SHA256')
        context.want(upload.checksum_algorithm === algorithm, `with ${algorithm}`, upload.checksum_algorithm)
      }
    },
  },
]
