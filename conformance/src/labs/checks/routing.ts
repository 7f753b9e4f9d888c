import type { Seen } from '../../check.ts'
import { succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { makeLab } from '../scratch-lab.ts'

const at = (context: LabsContext, path: string) => context.target.replace(/\/+$/, '') + path

const send = async (context: LabsContext, path: string, method = 'GET'): Promise<Seen> =>
  context.send(at(context, path), { method, headers: { cookie: await context.cookie() } })

/** Development servers whose pages may call with cookies; the list is fixed. */
const devOrigin = 'http://localhost:5173'

function wantDetail(context: LabsContext, seen: Seen, status: number): void {
  context.want(seen.status === status, `the status is ${status}`, `${seen.status} ${seen.text}`)
  wantJson(context, Object.keys((seen.json ?? {}) as object), ['detail'], 'the list of members of the body')
}

function wantCrash(context: LabsContext, seen: Seen, what: string): void {
  const type = seen.headers.get('content-type') ?? ''
  context.want(
    seen.status === 500 && type.startsWith('text/plain') && seen.json === undefined,
    `${what} is 500 as text`,
    `${seen.status} ${type}: ${seen.text}`,
  )
}

function wantMissingLab(context: LabsContext, seen: Seen, path: string): void {
  const { code } = (seen.json ?? {}) as { code?: unknown }
  const fits = seen.status === 200 && code === 404 && seen.text.includes('(60038)')
  context.want(fits, `${path} reads as a lab that is missing: 404 inside 200`, `${seen.status} ${seen.text}`)
}

/** Paths and methods beside the operations. */
export const routingChecks: readonly LabsCheck[] = [
  {
    id: 'routing/trailing-slash',
    title: 'Collections redirect with 307 to the path with a slash at its end, the current user to the one without.',
    operations: ['listUsers', 'listFolders', 'createLab', 'getCurrentUser'],
    async run(context: LabsContext) {
      for (const [path, wanted] of [
        ['/api/users', '/api/users/'],
        ['/api/folders', '/api/folders/'],
        ['/api/labs', '/api/labs/'],
        ['/api/auth/', '/api/auth'],
      ] as const) {
        const seen = await send(context, path)
        context.want(seen.status === 307, `${path} answers 307`, `${seen.status} ${seen.text}`)
        context.want(seen.bytes.byteLength === 0, `the redirect of ${path} has no body`, seen.text)
        const location = seen.headers.get('location') ?? ''
        const { pathname } = new URL(location, at(context, path))
        context.want(pathname === new URL(at(context, wanted)).pathname, `Location leads to ${wanted}`, location)
      }
    },
  },
  {
    id: 'routing/unknown-path',
    title: 'Unknown paths are 404 in the form of the framework.',
    operations: [],
    async run(context: LabsContext) {
      for (const [path, method] of [
        ['/api/no-such-thing', 'GET'],
        ['/api/no/such/thing', 'POST'],
      ] as const)
        wantDetail(context, await send(context, path, method), 404)
    },
  },
  {
    id: 'routing/other-method',
    title: 'Starting and stopping are GET, labs are deleted under a path of their own: other methods are 405.',
    operations: ['startNode', 'stopNode', 'wipeNode', 'deleteLab', 'getHealth'],
    async run(context: LabsContext) {
      for (const [path, method] of [
        ['/api/labs/none.json/nodes/1/start', 'POST'],
        ['/api/labs/none.json/nodes/1/stop', 'POST'],
        ['/api/labs/none.json/nodes/1/wipe', 'DELETE'],
        ['/api/labs/none.json', 'DELETE'],
        ['/api/health', 'POST'],
      ] as const)
        wantDetail(context, await send(context, path, method), 405)
    },
  },
  {
    id: 'routing/below-a-lab',
    title: 'An unknown path below a lab is read as the path of a lab that is missing.',
    operations: ['getLab', 'createLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const { path } = await makeLab(context)
      for (const below of ['bogus', 'nodes/', 'nodes/1/bogus'])
        wantMissingLab(context, await send(context, `/api/labs/${path}/${below}`), below)
    },
  },
  {
    id: 'routing/spellings',
    title: 'Lab paths are decoded before they are matched, and slashes too many are forgiven.',
    operations: ['getLab', 'listNodes', 'createLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const { path, at: where } = await makeLab(context)
      await succeed(context, 'getLab', { path: where })
      const [folder = '', file = ''] = path.split('/')
      for (const spelling of [`${folder}%2F${file}`, `/${folder}/${file}`, `${folder}//${file}`, `${path}/`]) {
        const seen = await send(context, `/api/labs/${spelling}`)
        const { data } = (seen.json ?? {}) as { data?: { filename?: unknown } }
        context.want(data?.filename === path, `${spelling} finds ${path}`, seen.text)
      }
      const nodes = await send(context, `/api/labs/${folder}%2F${file}/nodes`)
      context.want(nodes.text.includes('(60026)'), 'the nodes are found under %2F, too', nodes.text)
    },
  },
  {
    id: 'routing/no-list-of-labs',
    title: 'The empty lab path and one that climbs out crash: 500 as text. A folder that climbs out is refused.',
    operations: ['getLab', 'getFolder'],
    async run(context: LabsContext) {
      wantCrash(context, await send(context, '/api/labs/'), 'the empty lab path')
      wantCrash(context, await send(context, '/api/labs/..%2F..%2Fetc.json'), 'a lab path that climbs out')
      const seen = await send(context, '/api/folders/..%2F..%2Fetc')
      const { code } = (seen.json ?? {}) as { code?: unknown }
      context.want(seen.status === 200 && code === 400, 'the folder is refused with 400 inside 200', seen.text)
    },
  },
  {
    id: 'routing/pages',
    title: 'Pages of development servers may call with cookies and any header, pages from elsewhere may not.',
    operations: ['createLink'],
    async run(context: LabsContext) {
      const ask = (origin: string) =>
        context.send(at(context, '/api/labs/none.json/links'), {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type,idempotency-key',
          },
        })
      const { status, headers, text } = await ask(devOrigin)
      context.want(status === 200, `a preflight of ${devOrigin} is answered with 200`, `${status} ${text}`)
      const allowed = [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]
      wantJson(context, allowed, [devOrigin, 'true'], 'what a page of a development server may do')
      const foreign = await ask('https://pages.example.org')
      context.want(foreign.status === 400, 'a preflight from elsewhere is answered with 400', foreign.status)
      const granted = foreign.headers.get('access-control-allow-origin')
      context.want(granted === null, 'a page from elsewhere is not allowed', granted)
    },
  },
]
