import { operations } from '@nova/sdk/transfer/contract'
import type { Seen } from '../../check.ts'
import { sameJson } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'

const at = (context: TransferContext, path: string) => context.target.replace(/\/+$/, '') + path

const authorized = (context: TransferContext) => ({ authorization: `Bearer ${context.credentials.token}` })

function wantDetail(context: TransferContext, seen: Seen, status: number): void {
  context.want(seen.status === status, `the status is ${status}`, `${seen.status} ${seen.text}`)
  const keys = Object.keys((seen.json ?? {}) as object)
  context.want(sameJson(keys, ['detail']), 'the body is {"detail": ...} and no envelope', seen.text)
  context.want(seen.headers.has('x-request-id'), 'the answer has X-Request-Id')
}

/** Paths and methods nobody serves. */
export const routingChecks: readonly TransferCheck[] = [
  {
    id: 'routing/unknown-path',
    title: 'Unknown paths answer 404 in the form of the framework, with or without a token.',
    operations: [],
    async run(context: TransferContext) {
      for (const path of ['/v1/no-such-thing', '/v2/exports', '/v1/exports/a/b/c'])
        for (const headers of [{}, authorized(context)])
          wantDetail(context, await context.send(at(context, path), { headers }), 404)
    },
  },
  {
    id: 'routing/other-method',
    title: 'Other methods of a known path answer 405 and name the one there is.',
    operations: [],
    async run(context: TransferContext) {
      const tries = [
        ['DELETE', operations.getReleaseInfo.path, 'GET'],
        ['GET', operations.initiateUpload.path, 'POST'],
        ['POST', operations.getCapabilities.path, 'GET'],
        ['PUT', operations.planResources.path, 'POST'],
      ] as const
      for (const [method, path, allowed] of tries) {
        const seen = await context.send(at(context, path), { method, headers: authorized(context) })
        wantDetail(context, seen, 405)
        const allow = seen.headers.get('allow') ?? ''
        context.want(allow.split(/, */).includes(allowed), `Allow of ${path} has ${allowed}`, allow)
      }
    },
  },
  {
    id: 'routing/head',
    title: 'HEAD is not GET: it answers 405.',
    operations: ['healthLive', 'getCapabilities'],
    async run(context: TransferContext) {
      for (const { path } of [operations.healthLive, operations.getCapabilities]) {
        const { status } = await context.send(at(context, path), { method: 'HEAD' })
        context.want(status === 405, `HEAD ${path} answers 405`, status)
      }
    },
  },
  {
    id: 'routing/trailing-slash',
    title: 'A trailing slash redirects with 307 to the path without it.',
    operations: ['healthLive', 'initiateUpload'],
    async run(context: TransferContext) {
      for (const { path, method } of [operations.healthLive, operations.initiateUpload]) {
        const seen = await context.send(at(context, `${path}/`), { method, headers: authorized(context) })
        context.want(seen.status === 307, `${path}/ answers 307`, `${seen.status} ${seen.text}`)
        const location = seen.headers.get('location') ?? ''
        const { pathname } = new URL(location, at(context, path))
        context.want(pathname === new URL(at(context, path)).pathname, 'Location has no trailing slash', location)
      }
    },
  },
]
