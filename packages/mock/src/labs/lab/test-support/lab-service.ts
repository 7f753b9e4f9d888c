import { createVirtualClock } from '../../../engine/clock.ts'
import type { ExchangeRequest } from '../../../engine/exchange.ts'
import { createFaultPlan } from '../../../engine/fault-plan.ts'
import { createFaultPoints } from '../../../engine/fault-points.ts'
import { createSeededRandom } from '../../../engine/random.ts'
import { createServerSocket } from '../../../engine/server-socket.ts'
import { createLabsService, type LabsServiceOptions } from '../../create-labs-service.ts'
import type { LabsDefect } from '../../defects.ts'
import { type LabsOptions, resolveLabsSettings } from '../../settings.ts'
import type { LabFile } from '../lab-document.ts'
import { answerProblem, frameProblem } from './check-contract.ts'

type Plain = Record<string, unknown>

export interface Frame extends Plain {
  readonly type: string
  readonly seq?: number
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body, parsed. Empty for bodies that are no JSON. */
  readonly body: Plain
}

export interface TestedLabs {
  readonly labs?: Readonly<Record<string, LabFile>>
  readonly settings?: LabsOptions
  readonly defects?: readonly LabsDefect[]
  readonly stored?: LabsServiceOptions['stored']
}

/**
 * The labs service on a virtual clock, with an administrator who calls it and listens to it. Every answer and every frame
 * is held to the contract unless a defect is on.
 */
export async function serveLabs({ labs = {}, settings = {}, defects = [], stored }: TestedLabs = {}) {
  const clock = createVirtualClock()
  const faults = createFaultPlan()
  const unexpected: unknown[] = []
  const service = createLabsService({
    settings: resolveLabsSettings({ ...settings, labs }),
    clock,
    random: createSeededRandom(7),
    stored,
    save: () => Promise.resolve(),
    pass: createFaultPoints(faults, clock),
    has: (name) => defects.includes(name),
    onUnexpected: (error) => unexpected.push(error),
  })

  const requestOf = (method: string, target: string, headers: Headers, json?: unknown): ExchangeRequest => ({
    method,
    url: new URL(target, 'http://labs.nova.test'),
    rawTarget: target,
    headers,
    body: bodyOf(json),
  })

  async function send(method: string, target: string, json: unknown, headers: Headers): Promise<Answer> {
    if (json !== undefined) headers.set('content-type', 'application/json')
    const answer = await service.handle(requestOf(method, target, headers, json))
    if (answer.kind === 'drop') throw new Error('dropped')
    const text = await new Response(answer.body as BodyInit | null).text()
    const isJson = answer.headers.get('content-type') === 'application/json'
    const body = isJson ? (JSON.parse(text) as Plain) : {}
    const problem = isJson && defects.length === 0 ? answerProblem(method, target, answer.status, body) : null
    if (problem) throw new Error(problem)
    return { status: answer.status, headers: answer.headers, text, body }
  }

  const login = await send('POST', '/api/auth/login', { username: 'admin', password: 'nova-admin' }, new Headers())
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const call = (method: string, path: string, json?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    send(method, path, json, new Headers({ cookie, ...headers }))

  return {
    clock,
    faults,
    service,
    unexpected,
    call,
    /** A call below a lab: `GET nodes`, `POST links`. */
    on: (labPath: string, line: string, json?: unknown, headers: Readonly<Record<string, string>> = {}) => {
      const [method = '', path = ''] = line.split(' ')
      return call(method, `/api/labs/${labPath}/${path}`, json, headers)
    },
    /** Listens to a channel and resolves when it is subscribed. */
    async listen(channel: string, lastSeq = 0) {
      const frames: Frame[] = []
      const headers = new Headers({ cookie, upgrade: 'websocket' })
      const target = `/ws/labs/${encodeURIComponent(channel)}?last_seq=${lastSeq}`
      const handshake = await service.connect?.(requestOf('GET', target, headers))
      if (handshake?.kind !== 'accept') throw new Error(`refused: ${JSON.stringify(handshake)}`)
      const take = (text: string) => {
        const frame = JSON.parse(text) as Frame
        const problem = defects.length === 0 ? frameProblem(frame) : null
        if (problem) throw new Error(problem)
        frames.push(frame)
      }
      const { socket } = createServerSocket({ send: take, end: () => {} })
      const before = service.hub.subscriberCount
      handshake.serve(socket)
      while (service.hub.subscriberCount <= before) await new Promise((resolve) => setTimeout(resolve, 0))
      return {
        socket,
        frames,
        /** Types of the events so far, without the greeting. */
        types: () => frames.slice(1).map(({ type }) => type),
      }
    },
  }
}

async function* bodyOf(json: unknown): AsyncIterable<Uint8Array> {
  if (json !== undefined) yield new TextEncoder().encode(JSON.stringify(json))
}
