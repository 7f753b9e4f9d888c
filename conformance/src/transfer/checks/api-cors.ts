import { operations } from '@nova/sdk/transfer/contract'
import type { Seen } from '../../check.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'

const listOf = (text: string | null) => (text ?? '').split(',').map((item) => item.trim().toLowerCase())

function originOf(context: TransferContext): string {
  return context.facts.pageOrigin ?? context.skip('no origin is known whose pages may call the service')
}

function preflight(context: TransferContext, origin: string, headers: string, method = 'POST'): Promise<Seen> {
  return context.send(context.target.replace(/\/+$/, '') + operations.createExport.path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      ...(headers !== '' && { 'access-control-request-headers': headers }),
    },
  })
}

function wantAllowedOrigin(context: TransferContext, seen: Seen, origin: string): void {
  const allowed = seen.headers.get('access-control-allow-origin')
  context.want(allowed === origin || allowed === '*', `Access-Control-Allow-Origin is ${origin} or *`, allowed)
  context.want(!seen.headers.has('access-control-allow-credentials'), 'credentials are never allowed')
}

/** What pages may do with the service. */
export const apiCorsChecks: readonly TransferCheck[] = [
  {
    id: 'cors/preflight',
    title: 'A preflight passes for the headers of the service, for ten minutes.',
    operations: ['createExport'],
    async run(context: TransferContext) {
      const origin = originOf(context)
      const headers = ['authorization', 'content-type', 'idempotency-key', 'x-request-id']
      const always = ['accept', 'accept-language', 'content-language']
      for (const asked of ['', headers.join(','), always.join(', '), 'Idempotency-Key, X-Request-Id']) {
        const seen = await preflight(context, origin, asked)
        context.want(seen.status === 200, 'the preflight answers 200', `${seen.status} ${seen.text}`)
        wantAllowedOrigin(context, seen, origin)
        const methods = listOf(seen.headers.get('access-control-allow-methods'))
        for (const method of ['get', 'post'])
          context.want(methods.includes(method), `Access-Control-Allow-Methods has ${method}`, methods)
        const allowed = listOf(seen.headers.get('access-control-allow-headers'))
        for (const name of headers)
          context.want(allowed.includes(name), `Access-Control-Allow-Headers has ${name}`, allowed)
        const age = seen.headers.get('access-control-max-age')
        context.want(age === '600', 'Access-Control-Max-Age is 600', age)
      }
    },
  },
  {
    id: 'cors/preflight-refused',
    title: 'A preflight for any other header, method or origin answers 400 as plain text.',
    operations: ['createExport'],
    async run(context: TransferContext) {
      const origin = originOf(context)
      const refused = [
        await preflight(context, origin, 'traceparent'),
        await preflight(context, origin, 'authorization, x-client-version'),
        await preflight(context, origin, '', 'DELETE'),
      ]
      const anyOrigin = (await preflight(context, origin, '')).headers.get('access-control-allow-origin') === '*'
      if (!anyOrigin) refused.push(await preflight(context, 'https://stranger.invalid', ''))
      for (const seen of refused) {
        context.want(seen.status === 400, 'the preflight answers 400', `${seen.status} ${seen.text}`)
        const type = seen.headers.get('content-type') ?? ''
        context.want(type.startsWith('text/plain'), 'Content-Type is text/plain', type)
      }
    },
  },
  {
    id: 'cors/exposed-headers',
    title: 'Answers and refusals expose ETag and X-Request-Id to pages.',
    operations: ['listExports', 'initiateUpload'],
    async run(context: TransferContext) {
      const origin = originOf(context)
      const headers = { origin }
      for (const seen of [
        await context.call('listExports', { headers }),
        await context.call('listExports', { headers, token: null }),
        await context.call('initiateUpload', { headers, body: {} }),
      ]) {
        wantAllowedOrigin(context, seen, origin)
        const exposed = listOf(seen.headers.get('access-control-expose-headers')).sort()
        context.want(exposed.join() === 'etag,x-request-id', 'exposed are ETag and X-Request-Id', exposed)
        if (seen.headers.get('access-control-allow-origin') !== '*')
          context.want(listOf(seen.headers.get('vary')).includes('origin'), 'Vary has Origin', seen.headers.get('vary'))
      }
    },
  },
]
