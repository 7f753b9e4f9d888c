import { collectBytes } from './body.ts'
import type { Clock } from './clock.ts'
import { type ControlSwitches, findArgumentProblem } from './control-switch.ts'
import type { Exchange, ExchangeRequest } from './exchange.ts'
import { jsonResponse } from './respond.ts'

/** A path no service has: a real backend answers 404 here, so a program can tell that it talks to a mock. */
const CONTROL_PATH = '/.nova-mock'

const isAdjustable = (clock: Clock): clock is Clock & { advance(ms: number): Promise<void> } => 'advance' in clock

export interface Control {
  readonly clock: Clock
  /** Everything a program needs in order to use the platform under the address it asked at. */
  describe(baseUrl: string): Promise<object>
  /** What may be done to services, by service. */
  readonly switches: Readonly<Record<string, ControlSwitches>>
}

/**
 * What a program on the other side of a socket may ask of the mock itself: tokens to try it with, and
 * time to pass. `GET /.nova-mock` describes the platform; `POST /.nova-mock/clock` with
 * `{"advance_ms": N}` moves its clock; `POST /.nova-mock/<service>/<switch>` does what the switch of that name
 * does, given its arguments as a JSON object. Null for every other path.
 */
export function answerControl(control: Control, request: ExchangeRequest): Promise<Exchange> | null {
  const { pathname, origin } = request.url
  if (pathname === CONTROL_PATH && request.method === 'GET') return describe(control, origin)
  if (pathname === `${CONTROL_PATH}/clock` && request.method === 'POST') return advance(control.clock, request)
  const [, service = '', name = ''] = /^\/\.nova-mock\/(\w+)\/(\w+)$/.exec(pathname) ?? []
  const all = Object.hasOwn(control.switches, service) ? control.switches[service] : undefined
  if (!all || !Object.hasOwn(all, name) || request.method !== 'POST') return null
  return turn(all, name, request)
}

async function turn(all: ControlSwitches, name: string, request: ExchangeRequest): Promise<Exchange> {
  const found = all[name]
  const given = parse(await collectBytes(request.body, MOST_BYTES))
  const problem = found ? findArgumentProblem(found.takes, given) : null
  if (!found || problem !== null) return jsonResponse(422, { detail: problem })
  try {
    return jsonResponse(200, { done: name, ...(((await found.act(given as never)) as object | undefined) ?? {}) })
  } catch (error) {
    return jsonResponse(409, { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** A lab of five hundred nodes as a document, and room. */
const MOST_BYTES = 16 * 1024 * 1024

async function describe({ clock, describe, switches }: Control, origin: string): Promise<Exchange> {
  const takes = Object.entries(switches).map(([service, all]) => [
    service,
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, one.takes])),
  ])
  const timing = { now_ms: Math.floor(clock.now()), adjustable: isAdjustable(clock) }
  return jsonResponse(200, { ...(await describe(origin)), clock: timing, switches: Object.fromEntries(takes) })
}

async function advance(clock: Clock, request: ExchangeRequest): Promise<Exchange> {
  if (!isAdjustable(clock)) return jsonResponse(409, { detail: 'The clock of this platform cannot be moved.' })
  const advanceMs = readAdvanceMs(await collectBytes(request.body, 1024))
  if (advanceMs === null) return jsonResponse(422, { detail: 'advance_ms has to be a number of milliseconds from 0.' })
  await clock.advance(advanceMs)
  return jsonResponse(200, { now_ms: Math.floor(clock.now()) })
}

function readAdvanceMs(body: Uint8Array): number | null {
  const { advance_ms: advanceMs } = (parse(body) ?? {}) as { advance_ms?: unknown }
  return typeof advanceMs === 'number' && advanceMs >= 0 && Number.isFinite(advanceMs) ? advanceMs : null
}

/** Undefined for what is no JSON. An empty body is an empty object: most switches take nothing. */
function parse(body: Uint8Array): unknown {
  const text = new TextDecoder().decode(body)
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}
