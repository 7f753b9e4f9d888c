import { sameJson, succeed } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { openMultipart, targetOf, textBytes } from '../uploads.ts'

/** One more than a page of the store's list has. */
const partCount = 1001
const inFlight = 8

/** Uploads with more parts than the store lists at once. */
export const manyPartsChecks: readonly TransferCheck[] = [
  {
    id: 'multipart/many-parts',
    title: `Introspection lists all of ${partCount} parts.`,
    operations: ['initiateUpload', 'signUploadParts', 'introspectUpload', 'abortUpload'],
    consent: ['large-transfer'],
    async run(context: TransferContext) {
      const { batchHint, signBudget } = context.facts
      if (batchHint * signBudget < partCount) context.skip(`no upload here can have ${partCount} parts signed`)
      const upload = await openMultipart(context)
      if (upload.checksums) context.skip('the deployment demands checksums of every part')
      const etags = new Map<number, string | null>()
      for (let first = 1; first <= partCount; first += batchHint) {
        const count = Math.min(batchHint, partCount - first + 1)
        const numbers = Array.from({ length: count }, (_, index) => first + index)
        const { urls } = await succeed(context, 'signUploadParts', {
          body: { ...targetOf(upload), part_numbers: numbers },
        })
        const put = async () => {
          for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
            const body = textBytes(String(number))
            const seen = await context.send(urls[String(number)] ?? '', { method: 'PUT', body })
            context.want(seen.status === 200, `part ${number} is taken`, `${seen.status} ${seen.text}`)
            etags.set(number, seen.headers.get('etag'))
          }
        }
        await Promise.all(Array.from({ length: inFlight }, put))
      }
      const { parts } = await succeed(context, 'introspectUpload', { body: targetOf(upload) })
      context.want(parts.length === partCount, `${partCount} parts are listed`, parts.length)
      const want = [...etags].sort(([a], [b]) => a - b).map(([part_number, etag]) => ({ part_number, etag }))
      context.want(sameJson(parts, want), 'by number and with the ETags of their PUTs')
    },
  },
]
