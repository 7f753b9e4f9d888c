import { jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../../engine/clock.ts'

export type ExecutorTokenType = 'init' | 'access'

/** How long each kind lives. */
export const executorTokenSeconds = { init: 300, access: 86_400 } as const satisfies Record<ExecutorTokenType, number>

export interface ExecutorTokens {
  /** A token of one run, good from now on by the platform's clock. */
  mint(runId: number, type: ExecutorTokenType): Promise<string>
  /** The run a token is for; null for one that is broken, forged, expired or of the other type. */
  verify(token: string, type: ExecutorTokenType): Promise<number | null>
}

/** Tokens of runs. Nothing revokes one: whether an init token was spent shows in the run. */
export function createExecutorTokens(
  secret: string,
  clock: Clock,
  lifetimes: Record<ExecutorTokenType, number> = executorTokenSeconds,
): ExecutorTokens {
  const key = new TextEncoder().encode(secret)
  return {
    mint(runId, type) {
      const iat = Math.floor(clock.now() / 1000)
      return new SignJWT({ runId, type, iat, exp: iat + lifetimes[type] })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(key)
    },
    async verify(token, type) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          currentDate: new Date(clock.now()),
          requiredClaims: ['exp'],
        })
        const { runId } = payload
        return payload['type'] === type && typeof runId === 'number' ? runId : null
      } catch {
        return null
      }
    },
  }
}
