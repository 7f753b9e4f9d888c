import type { AnalyticsFrame } from '@nova/sdk/agents/contract'
import { CheckFailure } from '../check-failure.ts'
import type { FrameSocket } from '../socket/socket.ts'
import type { AgentsContext, AgentsFacts, Schemas } from './agents-check.ts'

export type AnalyticsSocket = FrameSocket<AnalyticsFrame>

/** Where the socket of the seed is. */
export const SOCKET_PATH = '/api/analytics/ws'

/** Opens the analytics socket, or is refused. @param key null for none @default that of the credentials */
export function openAnalytics(
  context: Pick<AgentsContext, 'connect' | 'credentials'>,
  key: string | null = context.credentials.apiKey,
): Promise<AnalyticsSocket> {
  return context.connect(SOCKET_PATH, { as: null, headers: key === null ? {} : { 'x-api-key': key } })
}

/** What becomes of a socket that just said `error`: told by whether it answers once more. */
export async function afterError(socket: AnalyticsSocket): Promise<'closes' | 'stays'> {
  if (!socket.end) socket.send('{"type":"behavioral"}')
  try {
    await socket.next('analytics_update')
    return 'stays'
  } catch (error) {
    if (error instanceof CheckFailure && socket.end !== null) return 'closes'
    throw error
  }
}

/** Whether the socket has to open: one that does not is believed only of a version whose socket nobody can open. */
export const mustOpen = ({ observed, profile }: Pick<AgentsFacts, 'observed' | 'profile'>): boolean =>
  observed.socket?.opens === true || profile.socket.opens

/** Skips a check that takes a socket where none opens. That none does is for a check of its own to say. */
export function requireSocket({ facts, skip }: AgentsContext): void {
  if (!mustOpen(facts)) skip('the socket of this version cannot be opened')
  if (facts.observed.socket?.opens === false) skip('the socket does not open: see socket/opens')
}

/** A socket that is open, or the reason why the check cannot be made. */
export async function openForQuestions(context: AgentsContext): Promise<AnalyticsSocket> {
  requireSocket(context)
  const socket = await openAnalytics(context)
  context.want(socket.end === null, 'the socket opens', socket.end)
  return socket
}

/** Puts a question and waits for its answer. */
export async function ask(socket: AnalyticsSocket, question: object): Promise<Schemas['AnalyticsUpdateFrame']> {
  socket.send(JSON.stringify(question))
  return socket.next('analytics_update')
}
