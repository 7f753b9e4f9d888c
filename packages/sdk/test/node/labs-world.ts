import { createMockPlatform, createVirtualClock, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import {
  createLabsClient,
  isLabsError,
  type LabSession,
  type LabsClient,
  type LabsError,
  type LiveTrace,
  type OpenSocket,
  type OpenSocketRequest,
  openLab,
  readLabGraph,
} from '@nova/sdk/labs'
import { graphText } from '../../src/labs/live/graph-text.fixture.ts'

export const alice = { username: 'alice', password: 'nova-alice' }
export const bob = { username: 'bob', password: 'nova-bobby' }

type Auth = NonNullable<NonNullable<Parameters<typeof createLabsClient>[0]>['auth']>

/** What a client could reach of a socket from the server's side. */
export interface Tap {
  readonly url: string
  readonly request: OpenSocketRequest
  isEnded: boolean
}

/** A platform on a virtual clock, whose sockets can be made to say anything. */
export async function labsWorld(options: MockPlatformOptions = {}) {
  const clock = createVirtualClock()
  const platform: MockPlatform = await createMockPlatform({ clock, ...options })
  const taps: Tap[] = []
  const traces: LiveTrace[] = []
  const openSocket: OpenSocket = (request) => {
    const tap: Tap = { url: request.url, request, isEnded: false }
    taps.push(tap)
    return platform.openSocket({
      ...request,
      onEnd(end) {
        tap.isEnded = true
        request.onEnd(end)
      },
    })
  }
  const clientOf = (auth: Auth, over: Parameters<typeof createLabsClient>[0] = {}) =>
    createLabsClient({
      baseUrl: platform.labs.baseUrl,
      auth,
      fetch: platform.fetch,
      ...over,
      runtime: { clock, openSocket, random: () => 0.5, ...over.runtime },
    })
  const client = clientOf(alice)
  const sessions: LabSession[] = []
  return {
    clock,
    platform,
    client,
    other: clientOf(bob),
    clientOf,
    traces,
    /** Sockets that are not over, of one channel. */
    openTaps: (channel = '') => taps.filter(({ isEnded, url }) => !isEnded && url.includes(`/ws/labs/${channel}`)),
    async open(path = 'demo.json', over: Parameters<typeof openLab>[2] = {}, by: LabsClient = client) {
      const session = await openLab(by, path, { observe: (trace) => traces.push(trace), ...over })
      sessions.push(session)
      return session
    },
    async close() {
      for (const session of sessions) session.close()
      await platform.close()
    },
  }
}

export type LabsWorld = Awaited<ReturnType<typeof labsWorld>>

/** The error of labs that a promise rejects with. */
export async function failureOf(act: PromiseLike<unknown>): Promise<LabsError> {
  const error: unknown = await Promise.resolve(act).then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )
  if (!isLabsError(error)) throw error
  return error
}

/** What a session shows, and what the server has, in the same words. */
export const shownText = (session: LabSession) => graphText({ ...session.getSnapshot() })
export const serverText = async (client: LabsClient, path: string) => graphText(await readLabGraph(client, path))

/** Rejections nobody heard of, from here on. */
export function collectUnhandled(): { readonly reasons: unknown[]; stop(): void } {
  const reasons: unknown[] = []
  const onRejection = (reason: unknown) => reasons.push(reason)
  process.on('unhandledRejection', onRejection)
  return { reasons, stop: () => void process.off('unhandledRejection', onRejection) }
}
