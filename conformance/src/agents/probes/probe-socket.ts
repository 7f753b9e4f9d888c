import type { SocketCodes, SocketError } from '@nova/sdk/agents/contract'
import { CheckFailure } from '../../check-failure.ts'
import type { DiscoveryContext, Schemas } from '../agents-check.ts'
import { known, mixed, type Observed } from '../profile/observed.ts'
import { afterError, openAnalytics, SOCKET_PATH } from '../talk.ts'

type ErrorFrame = Schemas['AnalyticsErrorFrame']

/**
 * How the socket is opened and how it speaks. Three handshakes, and four questions where it opens. One that answers as no
 * version does agrees with nothing; what is wrong with it is for checks to say.
 */
export async function probeSocket(context: DiscoveryContext): Promise<Observed['socket']> {
  try {
    return await talk(context)
  } catch (error) {
    if (!(error instanceof CheckFailure)) throw error
    return { path: SOCKET_PATH, opens: true, protocol: mixed }
  }
}

async function talk(context: DiscoveryContext): Promise<Observed['socket']> {
  const refused = await openAnalytics(context, null)
  const refusal = refusalOf(refused.end?.status ?? null)
  const socket = await openAnalytics(context)
  const opens = socket.end === null
  const base = { path: SOCKET_PATH, opens, refusal: opens ? refusal : refusalOf(socket.end?.status ?? null) } as const
  if (!opens) return known(base)
  if (!socket.send('{"type":"behavioral","patterns":["steady"]}')) return known(base)
  const update = await socket.next('analytics_update')
  const greeting = socket.frames[0] !== update
  socket.send('{')
  const first = await socket.next('error')
  const after = await afterError(socket)
  const again = after === 'stays' ? socket : await openAnalytics(context)
  again.send('{}')
  const second = await again.next('error')
  return known({
    ...base,
    protocol: 'questions' as const,
    key: 'header' as const,
    keyChecked: 'before' as const,
    origin: null,
    greeting,
    updates: isConstant(update) ? ('constant' as const) : ('engine' as const),
    errors: errorOf(first) === errorOf(second) ? errorOf(first) : mixed,
    codes: codesOf(first.error?.code, second.error?.code),
    afterError: after === (await afterError(again)) ? after : mixed,
  })
}

const refusalOf = (status: number | null) =>
  status === 403 ? ('status_403' as const) : status === 500 ? ('status_500' as const) : mixed

const isConstant = ({ analytics, insights, confidence }: Schemas['AnalyticsUpdateFrame']) =>
  Object.keys(analytics).length === 0 && insights.length === 0 && confidence === 1

const errorOf = ({ error, detail }: ErrorFrame): SocketError | typeof mixed =>
  error !== undefined && detail === undefined ? 'error' : detail !== undefined && error === undefined ? 'detail' : mixed

/** @param notJson what is said of what is no JSON @param noQuestion what is said of what is no question */
export function codesOf(
  notJson: string | undefined,
  noQuestion: string | undefined,
): SocketCodes | typeof mixed | null {
  switch (`${notJson} ${noQuestion}`) {
    case 'undefined undefined':
      return null
    case 'ERROR ERROR':
      return 'error'
    case 'PROCESSING_ERROR VALIDATION_ERROR':
      return 'by_cause'
    default:
      return mixed
  }
}
