import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createFaultPlan } from '../../engine/fault-plan.ts'
import { createFaultPoints } from '../../engine/fault-points.ts'
import { importKey, sharedSigningKeys } from '../../engine/signing-keys.ts'
import { createExternalGuard } from './guard-external.ts'

const keys = await sharedSigningKeys()
const [privateKey, publicKey] = await Promise.all([importKey(keys.privateJwk), importKey(keys.publicJwk)])
const clock = createVirtualClock()
const faults = createFaultPlan()
const guardWith = (externalApiEnabled: boolean) =>
  createExternalGuard({
    settings: { audience: 'here', externalApiEnabled },
    keys: [publicKey],
    clock,
    pass: createFaultPoints(faults, clock),
    has: () => false,
    issuerPath: '/realm',
  })
const bearer = async (claims: object) =>
  `Bearer ${await new SignJWT({ aud: 'here', ...claims }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey)}`
const enter = (authorization: string | null, isEnabled = true, scopes = ['create:jobs']) =>
  guardWith(isEnabled)(new Headers(authorization === null ? {} : { authorization }), scopes)
const told = (status: number, message: string) => ({ status, body: { message, statusCode: status } })

test('nobody without a token, also where nobody is let in', async () => {
  await expect(enter(null)).rejects.toMatchObject(told(401, 'No token'))
  await expect(enter(null, false)).rejects.toMatchObject(told(401, 'No token'))
  await expect(enter((await bearer({})).replace('Bearer', 'bearer'))).rejects.toMatchObject(told(401, 'No token'))
})

test('nobody at all without an issuer, also with a bad token', async () => {
  await expect(enter('Bearer x', false)).rejects.toMatchObject(told(503, 'External API is disabled'))
})

test('a bad token before scopes, scopes before everything else', async () => {
  await expect(enter('Bearer x')).rejects.toMatchObject(told(401, 'Invalid token'))
  await expect(enter(await bearer({ scope: 'read:jobs' }))).rejects.toMatchObject(told(403, 'Insufficient scopes'))
  await expect(enter(await bearer({ scope: ['create:jobs'] }))).rejects.toMatchObject(told(403, 'Insufficient scopes'))
  expect(await enter(await bearer({ scope: 'create:jobs partner:ea', azp: 'z' }))).toMatchObject({
    partnerIds: ['ea'],
    clientId: 'z',
  })
})

test('keys that cannot be fetched let nobody in', async () => {
  const authorization = await bearer({ scope: 'create:jobs' })
  faults.add({ on: { operation: 'edfi:jwks' }, do: { kind: 'fail' } })
  await expect(enter(authorization)).rejects.toMatchObject({ status: 401 })
  expect(await enter(authorization)).toMatchObject({ scopes: ['create:jobs'] })
})
