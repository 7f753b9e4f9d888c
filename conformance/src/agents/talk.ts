import type { AnalyticsFrame } from '@nova/sdk/agents/contract'
import { CheckFailure } from '../check-failure.ts'
import type { FrameSocket } from '../socket/socket.ts'
import type { AgentsContext } from './agents-check.ts'

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
