import type { Seen } from '../../check.ts'
import { succeed } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { openSingle, storeObject, textBytes } from '../uploads.ts'

function originOf(context: TransferContext): string {
  return context.facts.pageOrigin ?? context.skip('no origin is known whose pages may call the service')
}

function wantReadable(context: TransferContext, seen: Seen, origin: string): void {
  const allowed = seen.headers.get('access-control-allow-origin')
  context.want(allowed === origin || allowed === '*', `Access-Control-Allow-Origin is ${origin} or *`, allowed)
}

/** What pages see of the store. */
export const storageCorsChecks: readonly TransferCheck[] = [
  {
    id: 'storage-cors/exposed',
    title: 'Of the headers of the store pages see the ETag and nothing else.',
    operations: ['initiateUpload', 'presignDownload'],
    async run(context: TransferContext) {
      const origin = originOf(context)
      const body = textBytes('from a page')
      const upload = await openSingle(context, body)
      const put = await context.send(upload.url, { method: 'PUT', body, headers: { ...upload.headers, origin } })
      context.want(put.status === 200, 'the store takes what was signed', `${put.status} ${put.text}`)
      const { url } = await succeed(context, 'presignDownload', { body: { key: upload.key } })
      for (const seen of [put, await context.send(url, { headers: { origin } })]) {
        wantReadable(context, seen, origin)
        const exposed = seen.headers.get('access-control-expose-headers')
        context.want(exposed?.toLowerCase() === 'etag', 'Access-Control-Expose-Headers is ETag', exposed)
      }
    },
  },
  {
    id: 'storage-cors/preflight',
    title: 'Preflights of PUT and GET pass, with any header, without a signature of their own.',
    operations: ['presignDownload', 'initiateUpload'],
    async run(context: TransferContext) {
      const origin = originOf(context)
      const { key } = await storeObject(context)
      const { url } = await succeed(context, 'presignDownload', { body: { key } })
      const preflight = (method: string, headers: string) =>
        context.send(url, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
        })
      for (const seen of [
        await preflight('PUT', 'content-type, x-amz-checksum-sha256'),
        await preflight('GET', 'range'),
      ]) {
        context.want(seen.status === 200, 'the preflight answers 200', `${seen.status} ${seen.text}`)
        wantReadable(context, seen, origin)
      }
    },
  },
  {
    id: 'storage-cors/refusals',
    title: 'Pages can read refusals of the store too.',
    operations: ['presignDownload'],
    async run(context: TransferContext) {
      const origin = originOf(context)
      const key = `${context.facts.keyPrefix}${'0'.repeat(32)}/${context.runId}.bin`
      const { url } = await succeed(context, 'presignDownload', { body: { key } })
      const seen = await context.send(url, { headers: { origin } })
      context.want(seen.status === 404, 'a missing object answers 404', seen.status)
      wantReadable(context, seen, origin)
    },
  },
]
