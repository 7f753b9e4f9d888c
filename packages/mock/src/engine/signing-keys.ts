import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'

/** The key pair tokens are signed with, in the form it is stored in. */
export interface SigningKeys {
  readonly kid: string
  readonly privateJwk: JWK
  readonly publicJwk: JWK
}

/** Either half, ready for use. */
export type UsableKey = Awaited<ReturnType<typeof importJWK>>

/** Making an RSA key takes a good part of a second, and no test is better for having one of its own. */
let shared: Promise<SigningKeys> | undefined

/** The key pair of this process, made on first use. */
export function sharedSigningKeys(): Promise<SigningKeys> {
  shared ??= createSigningKeys('nova-mock-1')
  return shared
}

/** A fresh 2048 bit RSA pair. */
export async function createSigningKeys(kid: string): Promise<SigningKeys> {
  const pair = await generateKeyPair('RS256', { extractable: true })
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)])
  return {
    kid,
    privateJwk: { ...privateJwk, kid, alg: 'RS256' },
    publicJwk: { ...publicJwk, kid, alg: 'RS256', use: 'sig' },
  }
}

/** The usable form of one half. */
export const importKey = (jwk: JWK): Promise<UsableKey> => importJWK(jwk, 'RS256')
