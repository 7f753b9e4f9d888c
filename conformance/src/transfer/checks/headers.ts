import { succeed } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { openMultipart, targetOf } from '../uploads.ts'

const mintedId = /^[0-9a-f]{32}$/

/** What every answer has in common. */
export const headerChecks: readonly TransferCheck[] = [
  {
    id: 'headers/request-id-echoed',
    title: 'The request id of the caller comes back verbatim, also in errors.',
    operations: ['healthLive', 'listExports', 'initiateUpload'],
    async run(context: TransferContext) {
      for (const id of [`${context.runId}-1`, 'plain text, with spaces', 'x'.repeat(200)]) {
        const headers = { 'x-request-id': id }
        for (const seen of [
          await context.call('healthLive', { headers }),
          await context.call('listExports', { headers, token: null }),
          await context.call('initiateUpload', { headers, body: {} }),
        ])
          context.want(
            seen.headers.get('x-request-id') === id,
            `X-Request-Id is ${id}`,
            seen.headers.get('x-request-id'),
          )
      }
    },
  },
  {
    id: 'headers/request-id-minted',
    title: 'Without one a request id of 32 hex digits is made, another one each time.',
    operations: ['healthLive', 'listExports'],
    async run(context: TransferContext) {
      const ids: (string | null)[] = []
      for (const headers of [{}, {}, { 'x-request-id': '' }])
        ids.push((await context.call('healthLive', { headers })).headers.get('x-request-id'))
      ids.push((await context.call('listExports', { token: null })).headers.get('x-request-id'))
      for (const id of ids) context.want(mintedId.test(id ?? ''), 'X-Request-Id has 32 hex digits', id)
      context.want(new Set(ids).size === ids.length, 'no two are equal', ids)
    },
  },
  {
    id: 'headers/timestamps',
    title: 'Timestamps are UTC with a Z, and resumable_until lies as far ahead as the policy says.',
    operations: ['initiateUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const { resumable_until: until } = upload.initiated
      context.want(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?Z$/.test(until),
        'resumable_until is RFC 3339 in UTC, with microseconds or none, and ends in Z',
        until,
      )
      await succeed(context, 'abortUpload', { body: targetOf(upload) })
    },
  },
]
