import type { OpenSocket } from '../src/labs/index.ts'
import { type LabDocumentLike, largeLab } from './labs-document.ts'
import { loadBuilt } from './load-built.ts'
import { measure, printTable } from './measure.ts'

type Labs = typeof import('../src/labs/index.ts')

const FRAMES = 10_000

/**
 * 10,000 events over one socket into an open lab of 500 nodes, every one of them applied: from the text of the
 * frame to the snapshot after it. Parsing the same text and doing nothing with it is the limit.
 */
export async function benchLabReplay(): Promise<void> {
  const labs = await loadBuilt<Labs>('labs/index.ts')
  const lab = largeLab()
  const frames = framesOf(lab)
  const replays = await measure(
    [
      {
        name: 'JSON.parse alone',
        run: async () => {
          for (const text of frames) JSON.parse(text)
        },
      },
      { name: '@nova/sdk/labs', run: () => replay(labs, lab, frames) },
    ],
    5,
    1,
  )
  printTable(`${FRAMES.toLocaleString('en')} events into an open lab of 500 nodes, none dropped`, replays)
}

/** @throws Error when a single frame was dropped, held back or needed a read. */
async function replay(labs: Labs, lab: LabDocumentLike, frames: readonly string[]): Promise<void> {
  const host = scriptedHost(lab)
  const client = labs.createLabsClient({
    baseUrl: 'http://labs.bench.test',
    auth: { session: { nova_session: 'bench', nova_user: 'bench' } },
    fetch: host.fetch,
    runtime: { openSocket: host.openSocket },
  })
  const session = await labs.openLab(client, 'bench.json')
  await session.whenSynced()
  host.send(frames)
  const { path } = session.status().channels
  const { duplicates, holes, malformed } = session.counters()
  session.close()
  if (path.applied !== FRAMES || duplicates + holes + malformed > 0)
    throw new Error(
      `${path.applied} of ${FRAMES} events were applied: ${JSON.stringify({ duplicates, holes, malformed })}`,
    )
}

/** A wire comes, changes and goes, over and over, each time another one. */
function framesOf({ links: [first] }: LabDocumentLike): readonly string[] {
  return Array.from({ length: FRAMES }, (_, at) => {
    const id = `lnk_${9000 + Math.floor(at / 3)}`
    const link = { ...first, id, from: { node_id: 1 + (at % 400), interface_index: 9 } }
    const events = [
      { type: 'link_created', payload: { link } },
      { type: 'link_updated', payload: { link: { ...link, label: `change ${at}` } } },
      { type: 'link_deleted', payload: { link_id: id } },
    ]
    return JSON.stringify({ seq: at + 1, rev: '', ...events[at % 3] })
  })
}

/** Answers the reads from the document and greets both sockets; nothing else ever happens by itself. */
function scriptedHost(lab: LabDocumentLike) {
  let push = (_text: string) => {}
  const answers: readonly (readonly [RegExp, () => unknown])[] = [
    [/\/nodes$/, () => lab.nodes],
    [/\/networks\?/, () => lab.networks],
    [/\/links$/, () => lab.links],
    [/\/bench\.json$/, () => ({ id: 'bench-id', name: 'bench', filename: 'bench.json', path: '/bench.json' })],
  ]
  const bodies = new Map<RegExp, string>()
  const fetch = (async (input: RequestInfo | URL) => {
    const url = input instanceof Request ? input.url : String(input)
    const [pattern, answer] = answers.find(([one]) => one.test(url)) ?? []
    if (!pattern || !answer) return new Response('Internal Server Error', { status: 500 })
    let body = bodies.get(pattern)
    if (body === undefined) {
      body = JSON.stringify({ code: 200, status: 'success', message: 'ok', data: answer() })
      bodies.set(pattern, body)
    }
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }) as typeof globalThis.fetch
  return {
    fetch,
    send: (frames: readonly string[]) => {
      for (const text of frames) push(text)
    },
    openSocket: (request: Parameters<OpenSocket>[0]) => {
      if (request.url.includes('bench.json')) push = request.onText
      queueMicrotask(() => {
        request.onOpen()
        request.onText(JSON.stringify({ type: 'hello', seq: 0 }))
      })
      return {
        close: () => queueMicrotask(() => request.onEnd({ opened: true, code: 1000, reason: '', status: null })),
      }
    },
  }
}
