import { jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../../engine/clock.ts'

export interface AccessTokens {
  issue(username: string, role: string): Promise<string>
  /** The user a token names; null for one that is broken, forged or expired. */
  verify(token: string): Promise<string | null>
}

/** Tokens that stand for a user for a while. Nothing revokes them. */
export function createAccessTokens(secret: string, lifeMinutes: number, clock: Clock): AccessTokens {
  const key = new TextEncoder().encode(secret)
  return {
    issue: (username, role) =>
      new SignJWT({ sub: username, role, exp: Math.floor(clock.now() / 1000) + lifeMinutes * 60 })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(key),
    async verify(token) {
      try {
        const options = { algorithms: ['HS256'], currentDate: new Date(clock.now()) }
        const { payload } = await jwtVerify(token, key, options)
        return payload.sub ?? null
      } catch {
        return null
      }
    },
  }
}
