import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { UsableKey } from '../../engine/signing-keys.ts'

export interface ExternalTokenRules {
  /** What `aud` has to contain. Null leaves it uncompared, which only a defect does. */
  readonly audience: string | null
  readonly nowMs: number
  /** Tried one after the other, whichever the token names. */
  readonly keys: readonly UsableKey[]
}

/**
 * The claims of a token that any of the keys signed, that is made for the audience and in force; else null.
 * Who issued it is not looked at, and a token without `exp` never ends.
 */
export async function verifyExternalToken(token: string, rules: ExternalTokenRules): Promise<JWTPayload | null> {
  for (const key of rules.keys) {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        currentDate: new Date(rules.nowMs),
        ...(rules.audience !== null && { audience: rules.audience }),
      })
      return payload
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) return null
    }
  }
  return null
}
