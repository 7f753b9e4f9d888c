import type { Seen } from '../../check.ts'
import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantRefusal, wantSuccess } from '../expect-answer.ts'
import { frontEndOf } from '../log-in.ts'
import { nowhere, operationsWhere } from '../operation-inputs.ts'

const at = ({ target }: EdfiContext, path: string) => target.replace(/\/+$/, '') + path

const asUser = async (context: EdfiContext, path: string, headers: Readonly<Record<string, string>> = {}) =>
  context.send(at(context, path), { headers: { cookie: await context.facts.access.cookie('user'), ...headers } })

/** Larger than the service takes, and larger than many a firewall lets through. */
const largeText = 'x'.repeat(100 * 1024 + 1)
const bodied = operationsWhere(({ requestSchema, responses }) => requestSchema !== null && 413 in responses)

function wantFromService(context: EdfiContext, seen: Seen): void {
  const isOwn = typeof (seen.json as { statusCode?: unknown } | undefined)?.statusCode === 'number'
  if (seen.status === 403 && !isOwn) context.skip('a firewall in front of the service answers')
}

const listOf = (text: string | null) => (text ?? '').split(',').map((item) => item.trim().toLowerCase())

/** What all answers have in common. */
export const httpChecks: readonly EdfiCheck[] = [
  {
    id: 'http/health',
    title: 'The health is a greeting in plain words, open to everybody.',
    operations: ['getHealth'],
    async run(context: EdfiContext) {
      const seen = await callAs(context, 'getHealth')
      wantSuccess(context, 'getHealth', seen)
      const type = seen.headers.get('content-type')
      context.want(/^text\/html; ?charset=utf-8$/i.test(type ?? ''), 'Content-Type is text/html, UTF-8', type)
      context.want(seen.json === undefined, 'the text is no JSON', seen.text)
    },
  },
  {
    id: 'http/no-cache',
    title: 'Every answer has cache-control: no-cache, refusals and missing routes too.',
    operations: ['getHealth', 'getMe'],
    async run(context: EdfiContext) {
      const answers = [
        await callAs(context, 'getHealth'),
        await callAs(context, 'getMe', { as: null }),
        await context.send(at(context, '/api/conformance-none')),
      ]
      for (const { status, headers } of answers) {
        const control = headers.get('cache-control')
        context.want(control === 'no-cache', `cache-control of a ${status} is no-cache`, control)
      }
    },
  },
  {
    id: 'http/etag',
    title: 'Bodies have a weak ETag, and a GET that names it is 304 without a body.',
    operations: ['getHealth'],
    async run(context: EdfiContext) {
      const etag = (await callAs(context, 'getHealth')).headers.get('etag') ?? ''
      context.want(/^W\/"[^"]+"$/.test(etag), 'ETag is a weak one', etag)
      const ask = (value: string) =>
        context.send(at(context, '/api/healthcheck'), {
          headers: { 'if-none-match': value, 'cache-control': 'max-age=0' },
        })
      for (const value of [etag, `"other", ${etag}`]) {
        const fresh = await ask(value)
        context.want(fresh.status === 304, 'a GET that names the ETag is 304', fresh.status)
        context.want(fresh.bytes.byteLength === 0, 'a 304 has no body', fresh.text)
      }
      const other = await ask('W/"other"')
      context.want(other.status === 200, 'a GET that names another ETag is 200', other.status)
    },
  },
  {
    id: 'http/trailing-slash',
    title: 'A slash at the end of a path does no harm.',
    operations: ['listSchoolYears'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const wanted = await succeed(context, 'listSchoolYears')
      const seen = await asUser(context, '/api/school-years/')
      context.want(seen.status === 200, 'the path with a slash is 200', `${seen.status} ${seen.text}`)
      wantJson(context, seen.json, wanted, 'the body')
    },
  },
  {
    id: 'http/unknown-route',
    title: 'Paths and methods nothing is at are 404 with a message that names them.',
    operations: [],
    async run(context: EdfiContext) {
      for (const [method, path] of [
        ['GET', '/api/conformance-none'],
        ['DELETE', '/api/jobs/1'],
        ['POST', '/api/jobs/1/cancel'],
      ] as const) {
        const seen = await context.send(at(context, path), { method })
        const wanted = {
          message: `Cannot ${method} ${new URL(at(context, path)).pathname}`,
          error: 'Not Found',
          statusCode: 404,
        }
        context.want(seen.status === 404, `${method} ${path} is 404`, `${seen.status} ${seen.text}`)
        wantJson(context, seen.json, wanted, 'the body')
      }
    },
  },
  {
    id: 'http/error-bodies',
    title: 'A body that breaks rules is refused with the list of all of them, anything else with one sentence.',
    operations: ['createJob', 'listJobTemplates'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const files = [{ nameFromUser: '', templateKey: 5 }]
      const list = await refuse(context, 'createJob', { body: { files, inputParams: {} } }, 400, 'validation_failed')
      const { message, ...rest } = list
      wantJson(context, rest, { error: 'Bad Request', statusCode: 400 }, 'what stands beside the list')
      const told = Array.isArray(message) ? message.map(String) : []
      for (const wanted of ['name', 'schoolYearId', 'inputParams', 'files.0.nameFromUser', 'files.0.templateKey'])
        context.want(
          told.some((line) => line.startsWith(`${wanted} `)),
          `the list names ${wanted}`,
          told,
        )
      const seen = await callAs(context, 'listJobTemplates', { path: { type: 'conformance' } })
      const body = wantRefusal(context, 'listJobTemplates', seen, 400, 'invalid_parameter')
      context.want(typeof body.message === 'string' && body.error === 'Bad Request', 'message is one sentence', body)
    },
  },
  {
    id: 'http/unknown-members',
    title: 'Members that are not known are ignored.',
    operations: ['createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { body } = nowhere('createJob')
      await refuse(context, 'createJob', { body: { ...(body as object), conformance: 1 } }, 400, 'job_rejected')
    },
  },
  {
    id: 'http/malformed-json',
    title: 'A body that is no JSON is 400 with the words of a parser, whoever sends it.',
    operations: ['createJob'],
    async run(context: EdfiContext) {
      for (const rawBody of ['{"name":', '{name: 1}']) {
        const seen = await callAs(context, 'createJob', { rawBody, as: null }, { conforming: false })
        const { message, error } = (seen.json ?? {}) as { message?: unknown; error?: unknown }
        const fits = seen.status === 400 && typeof message === 'string' && error === 'Bad Request'
        context.want(fits, 'the refusal is 400 with one sentence', `${seen.status} ${seen.text}`)
      }
    },
  },
  {
    id: 'http/large-body',
    title: 'A body over 100 kB is 413 before anything else is looked at.',
    operations: bodied,
    async run(context: EdfiContext) {
      for (const operation of bodied) {
        const input = { ...nowhere(operation), body: { text: largeText }, as: null }
        const seen = await callAs(context, operation, input, { conforming: false })
        wantFromService(context, seen)
        const body = wantRefusal(context, operation, seen, 413, 'payload_too_large')
        wantJson(context, body, { statusCode: 413, message: 'request entity too large' }, 'the body')
      }
    },
  },
  {
    id: 'http/cors',
    title: 'Pages of front ends may call with cookies and read two headers more; pages from elsewhere may not call.',
    operations: [],
    async run(context: EdfiContext) {
      const origin = frontEndOf(context)
      const ask = (from: string, method = 'GET') =>
        context.send(at(context, '/api/healthcheck'), {
          method,
          headers: {
            origin: from,
            ...(method === 'OPTIONS' && {
              'access-control-request-method': 'PUT',
              'access-control-request-headers': 'content-type,x-if-config-modified-at',
            }),
          },
        })
      for (const method of ['GET', 'OPTIONS']) {
        const { headers, status } = await ask(origin, method)
        const allowed = [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]
        wantJson(context, allowed, [origin, 'true'], `what a ${method} of the front end may do`)
        context.want(status < 300, `a ${method} of the front end succeeds`, status)
        if (method === 'GET') {
          const exposed = listOf(headers.get('access-control-expose-headers')).sort()
          wantJson(context, exposed, ['location', 'x-config-modified-at'], 'what pages can read')
          context.want(listOf(headers.get('vary')).includes('origin'), 'Vary has Origin', headers.get('vary'))
        } else {
          const methods = listOf(headers.get('access-control-allow-methods'))
          for (const name of ['get', 'put', 'post', 'delete'])
            context.want(methods.includes(name), `${name} is allowed`, methods)
          const asked = listOf(headers.get('access-control-allow-headers'))
          context.want(asked.includes('x-if-config-modified-at'), 'the headers asked for are allowed', asked)
        }
        const granted = (await ask('https://stranger.invalid', method)).headers.get('access-control-allow-origin')
        context.want(granted === null, `a ${method} of a page from elsewhere is not allowed`, granted)
      }
    },
  },
]
