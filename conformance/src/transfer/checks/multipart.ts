import { invalid, refuse, sameJson, succeed } from '../expect-answer.ts'
import { wantStoreError } from '../expect-store-error.ts'
import { tamperUrl } from '../tamper-url.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { openMultipart, putBytes, sameBytes, sendParts, targetOf, textBytes } from '../uploads.ts'

/** Parts need not have the announced size: only the store's minimum counts, and not for the last one. */
const small = (text: string) => textBytes(`${text} part`)

async function download(context: TransferContext, key: string): Promise<Uint8Array> {
  const { url } = await succeed(context, 'presignDownload', { body: { key } })
  const got = await context.send(url)
  context.want(got.status === 200, 'the object can be downloaded', `${got.status} ${got.text.slice(0, 500)}`)
  return got.bytes
}

/** Uploads in parts. */
export const multipartChecks: readonly TransferCheck[] = [
  {
    id: 'multipart/round-trip',
    title: 'Parts in any order become one object, with a version, and an ETag that ends in their number.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'presignDownload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const first = new Uint8Array(context.facts.storePartFloorBytes).fill(7)
      const last = small('last')
      const parts = await sendParts(context, upload, { 2: last, 1: first })
      const done = await succeed(context, 'completeUpload', {
        body: { ...targetOf(upload), parts: upload.checksums ? parts : [...parts].reverse() },
      })
      context.want(/^".+-2"$/.test(done.etag ?? ''), 'the ETag is quoted and ends in -2', done.etag)
      context.want(done.version_id !== '', 'version_id is null or a text', done.version_id)
      const bytes = await download(context, upload.key)
      const joined = new Uint8Array([...first, ...last])
      context.want(sameBytes(bytes, joined), 'the object is the parts in the order of their numbers', bytes.byteLength)
    },
  },
  {
    id: 'multipart/sign-again',
    title: 'A part can be signed and put again, and the later bytes count.',
    operations: [
      'initiateUpload',
      'signUploadParts',
      'introspectUpload',
      'completeUpload',
      'presignDownload',
      'abortUpload',
    ],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const [first] = await sendParts(context, upload, { 1: small('first') })
      const parts = await sendParts(context, upload, { 1: small('second') })
      const [second] = parts
      context.want(first?.etag !== second?.etag, 'other bytes have another ETag', second?.etag)
      const { parts: listed } = await succeed(context, 'introspectUpload', { body: targetOf(upload) })
      context.want(
        sameJson(listed, [{ part_number: 1, etag: second?.etag }]),
        'only the later part is listed',
        JSON.stringify(listed),
      )
      await refuse(
        context,
        'completeUpload',
        { body: { ...targetOf(upload), parts: [first] } },
        invalid({ details: { part_number: 1 }, message: /etag mismatch/ }),
      )
      const { etag } = await succeed(context, 'completeUpload', { body: { ...targetOf(upload), parts } })
      context.want(/^".+-1"$/.test(etag ?? ''), 'the ETag of one part ends in -1', etag)
      context.want(sameBytes(await download(context, upload.key), small('second')), 'the later bytes are the object')
    },
  },
  {
    id: 'multipart/introspect',
    title: 'Introspection lists what the store holds, by number, with quoted ETags.',
    operations: ['initiateUpload', 'signUploadParts', 'introspectUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const { bucket, part_size_bytes } = upload.initiated
      const fixed = { bucket, ...targetOf(upload), part_size_bytes }
      const empty = await succeed(context, 'introspectUpload', { body: targetOf(upload) })
      context.want(sameJson(empty, { ...fixed, parts: [] }), 'nothing is listed at first', JSON.stringify(empty))
      const sent = await sendParts(context, upload, { 7: small('g'), 2: small('b'), 10: small('j') })
      const want = [...sent]
        .sort((a, b) => a.part_number - b.part_number)
        .map(({ part_number, etag }) => ({ part_number, etag }))
      const full = await succeed(context, 'introspectUpload', { body: targetOf(upload) })
      context.want(sameJson(full, { ...fixed, parts: want }), `listed is ${JSON.stringify(want)}`, JSON.stringify(full))
    },
  },
  {
    id: 'multipart/complete-refusals',
    title: 'Completion names the part that is wrong, missing or listed twice, and leaves the upload open.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const [part] = await sendParts(context, upload, { 1: small('only') })
      const checksum = part?.checksum_sha256 === undefined ? {} : { checksum_sha256: part.checksum_sha256 }
      const missing = { part_number: 2, etag: '"d41d8cd98f00b204e9800998ecf8427e"', ...checksum }
      const complete = (...parts: unknown[]) => ({ body: { ...targetOf(upload), parts } })
      await refuse(
        context,
        'completeUpload',
        complete(part, missing),
        invalid({ details: { part_number: 2 }, message: /part is missing/ }),
      )
      await refuse(
        context,
        'completeUpload',
        complete({ ...missing, part_number: 1 }),
        invalid({ details: { part_number: 1 }, message: /etag mismatch/ }),
      )
      if (!upload.checksums)
        await refuse(context, 'completeUpload', complete(part, part), invalid({ details: { part_numbers: [1] } }))
      await succeed(context, 'completeUpload', complete({ ...part, etag: ` ${part?.etag.replaceAll('"', '')} ` }))
    },
  },
  {
    id: 'multipart/subset',
    title: 'A subset of the parts completes: whether all are there is the business of the caller.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'presignDownload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const parts = await sendParts(context, upload, { 1: small('kept'), 2: small('left out') })
      await succeed(context, 'completeUpload', { body: { ...targetOf(upload), parts: parts.slice(0, 1) } })
      context.want(sameBytes(await download(context, upload.key), small('kept')), 'only the listed part is the object')
    },
  },
  {
    id: 'multipart/complete-once',
    title: 'A second completion answers 422; signing still works then, aborting is 502.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'introspectUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const parts = await sendParts(context, upload, { 1: small('once') })
      const body = { ...targetOf(upload), parts }
      await succeed(context, 'completeUpload', { body })
      const gone = invalid({ details: {}, message: /multipart upload was not found/ })
      await refuse(context, 'completeUpload', { body }, gone)
      await refuse(context, 'introspectUpload', { body: targetOf(upload) }, gone)
      const { urls } = await succeed(context, 'signUploadParts', {
        body: {
          ...targetOf(upload),
          part_numbers: [1],
          ...(upload.checksums && { checksums_sha256: { 1: parts[0]?.checksum_sha256 } }),
        },
      })
      context.want(sameJson(Object.keys(urls), ['1']), 'parts are still signed', Object.keys(urls))
      await refuse(context, 'abortUpload', { body: targetOf(upload) }, { status: 502, code: 'upstream_s3_error' })
    },
  },
  {
    id: 'multipart/abort-once',
    title: 'An aborted upload is gone: a second abort answers 502, the rest 422.',
    operations: ['initiateUpload', 'signUploadParts', 'introspectUpload', 'completeUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const parts = await sendParts(context, upload, { 1: small('gone') })
      const { ok } = await succeed(context, 'abortUpload', { body: targetOf(upload) })
      context.want(ok === true, 'ok is true', ok)
      await refuse(
        context,
        'abortUpload',
        { body: targetOf(upload) },
        { status: 502, code: 'upstream_s3_error', details: {} },
      )
      const gone = invalid({ details: {}, message: /multipart upload was not found/ })
      await refuse(context, 'introspectUpload', { body: targetOf(upload) }, gone)
      await refuse(context, 'completeUpload', { body: { ...targetOf(upload), parts } }, gone)
    },
  },
  {
    id: 'multipart/small-parts',
    title: 'A part below the minimum of the store that is not the last fails the completion with 502.',
    operations: ['initiateUpload', 'signUploadParts', 'completeUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const parts = await sendParts(context, upload, { 1: small('too small'), 2: small('last') })
      await refuse(
        context,
        'completeUpload',
        { body: { ...targetOf(upload), parts } },
        { status: 502, code: 'upstream_s3_error', details: {} },
      )
    },
  },
  {
    id: 'multipart/part-urls',
    title: 'Part URLs are for one part, and a spoilt one is refused.',
    operations: ['initiateUpload', 'signUploadParts', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      if (upload.checksums) context.skip('the deployment demands checksums of every part')
      const { urls, expires_in_seconds } = await succeed(context, 'signUploadParts', {
        body: { ...targetOf(upload), part_numbers: [10_000, 1] },
      })
      context.want(sameJson(Object.keys(urls).sort(), ['1', '10000']), 'one URL for each number', Object.keys(urls))
      const life = upload.initiated.expires_in_seconds
      context.want(expires_in_seconds === life, `they live ${life} s, as announced`, expires_in_seconds)
      const url = urls['1'] ?? ''
      const body = small('spoilt')
      wantStoreError(context, await context.send(tamperUrl(url), { method: 'PUT', body }), [403], 'a spoilt signature')
      const other = url.replace(/partNumber=1(?=&|$)/, 'partNumber=2')
      wantStoreError(context, await context.send(other, { method: 'PUT', body }), [403], 'another part number')
      await putBytes(context, url, body)
    },
  },
]
