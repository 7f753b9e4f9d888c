import { collectBytes } from './body.ts'
import type { Clock } from './clock.ts'
import type { Exchange, ExchangeRequest } from './exchange.ts'
import { jsonResponse } from './respond.ts'

/** A path no service has: a real backend answers 404 here, so a program can tell that it talks to a mock. */
const CONTROL_PATH = '/.nova-mock'

const isAdjustable = (clock: Clock): clock is Clock & { advance(ms: number): Promise<void> } => 'advance' in clock

export interface Control {
  readonly clock: Clock
  /** Everything a program needs in order to use the platform under the address it asked at. */
  describe(baseUrl: string): Promise<object>
}

/**
 * What a program on the other side of a socket may ask of the mock itself: tokens to try it with, and
 * time to pass. `GET /.nova-mock` describes the platform; `POST /.nova-mock/clock` with
 * `{"advance_ms": N}` moves its clock. Null for every other path.
 */
export function answerControl(control: Control, request: ExchangeRequest): Promise<Exchange> | null {
  const { pathname, origin } = request.url
  if (pathname === CONTROL_PATH && request.method === 'GET') return describe(control, origin)
  if (pathname === `${CONTROL_PATH}/clock` && request.method === 'POST') return advance(control.clock, request)
  return null
}

async function describe({ clock, describe }: Control, origin: string): Promise<Exchange> {
  const timing = { now_ms: Math.floor(clock.now()), adjustable: isAdjustable(clock) }
  return jsonResponse(200, { ...(await describe(origin)), clock: timing })
}

async function advance(clock: Clock, request: ExchangeRequest): Promise<Exchange> {
  if (!isAdjustable(clock)) return jsonResponse(409, { detail: 'The clock of this platform cannot be moved.' })
  const advanceMs = readAdvanceMs(await collectBytes(request.body, 1024))
  if (advanceMs === null) return jsonResponse(422, { detail: 'advance_ms has to be a number of milliseconds from 0.' })
  await clock.advance(advanceMs)
  return jsonResponse(200, { now_ms: Math.floor(clock.now()) })
}

function readAdvanceMs(body: Uint8Array): number | null {
  try {
    const { advance_ms: advanceMs } = JSON.parse(new TextDecoder().decode(body)) as { advance_ms?: unknown }
    return typeof advanceMs === 'number' && advanceMs >= 0 && Number.isFinite(advanceMs) ? advanceMs : null
  } catch {
    return null
  }
}
