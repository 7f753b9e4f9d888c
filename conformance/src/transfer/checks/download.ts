import type { Seen } from '../../check.ts'
import { succeed } from '../expect-answer.ts'
import { wantStoreError } from '../expect-store-error.ts'
import { tamperUrl } from '../tamper-url.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { storeObject, textBytes } from '../uploads.ts'

const content = '0123456789abcdef'

async function stored(context: TransferContext, change: object = {}) {
  const { key, etag } = await storeObject(context, textBytes(content))
  const { url } = await succeed(context, 'presignDownload', { body: { key, ...change } })
  return { key, etag, get: (headers: Readonly<Record<string, string>> = {}) => context.send(url, { headers }), url }
}

function wantPart(context: TransferContext, seen: Seen, text: string, range: string): void {
  context.want(seen.status === 206, `${range} answers 206`, `${seen.status} ${seen.text}`)
  context.want(seen.text === text, `${range} gives ${text}`, seen.text)
  const told = seen.headers.get('content-range')
  context.want(told === range, `Content-Range is ${range}`, told)
}

/** What signed download URLs give. */
export const downloadChecks: readonly TransferCheck[] = [
  {
    id: 'download/whole',
    title: 'The whole object comes with length, ETag, date and an offer of ranges.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const { etag, get } = await stored(context)
      const seen = await get()
      context.want(seen.status === 200 && seen.text === content, 'the whole object', `${seen.status} ${seen.text}`)
      context.want(seen.headers.get('etag') === etag, 'the ETag of the PUT', seen.headers.get('etag'))
      context.want(seen.headers.get('accept-ranges') === 'bytes', 'Accept-Ranges is bytes')
      const modified = Date.parse(seen.headers.get('last-modified') ?? '')
      context.want(!Number.isNaN(modified), 'Last-Modified is a date', seen.headers.get('last-modified'))
    },
  },
  {
    id: 'download/ranges',
    title: 'Ranges answer 206 with exactly the bytes asked for, beyond the end 416.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const { get } = await stored(context)
      wantPart(context, await get({ range: 'bytes=0-0' }), '0', 'bytes 0-0/16')
      wantPart(context, await get({ range: 'bytes=4-7' }), '4567', 'bytes 4-7/16')
      wantPart(context, await get({ range: 'bytes=12-' }), 'cdef', 'bytes 12-15/16')
      wantPart(context, await get({ range: 'bytes=-3' }), 'def', 'bytes 13-15/16')
      wantPart(context, await get({ range: 'bytes=10-999' }), 'abcdef', 'bytes 10-15/16')
      wantStoreError(context, await get({ range: 'bytes=16-' }), [416], 'a range beyond the end')
    },
  },
  {
    id: 'download/conditions',
    title: 'If-None-Match answers 304, If-Match 412 for another ETag, If-Range gives the whole of a changed object.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const { etag, get } = await stored(context)
      const same = await get({ 'if-none-match': etag })
      context.want(same.status === 304 && same.bytes.byteLength === 0, 'an unchanged object answers 304', same.status)
      const other = '"00000000000000000000000000000000"'
      const statusOf = async (headers: Readonly<Record<string, string>>) => (await get(headers)).status
      context.want((await statusOf({ 'if-none-match': other })) === 200, 'another If-None-Match answers 200')
      context.want((await statusOf({ 'if-match': etag })) === 200, 'its own If-Match answers 200')
      wantStoreError(context, await get({ 'if-match': other }), [412], 'another If-Match')
      const range = { range: 'bytes=4-7' }
      wantPart(context, await get({ ...range, 'if-match': etag }), '4567', 'bytes 4-7/16')
      wantPart(context, await get({ ...range, 'if-range': etag }), '4567', 'bytes 4-7/16')
      const changed = await get({ ...range, 'if-range': other })
      context.want(changed.status === 200 && changed.text === content, 'If-Range of another gives all', changed.status)
    },
  },
  {
    id: 'download/disposition',
    title: 'An explicit disposition is sent verbatim and wins over a file name.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const texts = ['inline', 'attachment; filename="a b.txt"; filename*=UTF-8\'\'a%20b%E2%82%AC.txt']
      for (const content_disposition of texts) {
        const { get } = await stored(context, { content_disposition, filename: 'other.txt' })
        const told = (await get()).headers.get('content-disposition')
        context.want(told === content_disposition, `Content-Disposition is ${content_disposition}`, told)
      }
    },
  },
  {
    id: 'download/filename',
    title: 'A file name is cut down and becomes an attachment; a content type overrides the stored one.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const { get } = await stored(context, { filename: 'dir/my re+port.txt', content_type: 'text/csv' })
      const { headers } = await get()
      const want = 'attachment; filename="my report.txt"'
      const told = headers.get('content-disposition')
      context.want(told === want, `Content-Disposition is ${want}`, told)
      context.want(headers.get('content-type') === 'text/csv', 'the type is overridden', headers.get('content-type'))
    },
  },
  {
    id: 'download/unknown-object',
    title: 'Missing objects are signed like any other; the store says 404.',
    operations: ['presignDownload'],
    async run(context: TransferContext) {
      const key = `${context.facts.keyPrefix}${'0'.repeat(32)}/${context.runId}.bin`
      const { url, expires_in_seconds: life } = await succeed(context, 'presignDownload', { body: { key } })
      context.want(life >= 60 && life <= 3600, 'expires_in_seconds is 60..3600', life)
      const seen = await context.send(url)
      wantStoreError(context, seen, [404], 'a missing object')
      context.want(seen.text.includes('<Code>NoSuchKey</Code>'), 'the code is NoSuchKey', seen.text)
    },
  },
  {
    id: 'download/tampered',
    title: 'A spoilt download URL, or one used to write, is refused.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const { url } = await stored(context)
      wantStoreError(context, await context.send(tamperUrl(url)), [403], 'a spoilt signature')
      const put = await context.send(url, { method: 'PUT', body: textBytes('overwritten') })
      wantStoreError(context, put, [403], 'another method')
    },
  },
]
