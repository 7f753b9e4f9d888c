import { SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { createSigningKeys, importKey, type UsableKey } from '../../engine/signing-keys.ts'
import { verifyExternalToken } from './verify-external-token.ts'

const [one, two] = await Promise.all([createSigningKeys('one'), createSigningKeys('two')])
const [privateKey, foreignKey] = await Promise.all([importKey(one.privateJwk), importKey(two.privateJwk)])
const publicKeys = await Promise.all([importKey(two.publicJwk), importKey(one.publicJwk)])
const nowSeconds = 1_767_614_400
const rules = { audience: 'here', nowMs: nowSeconds * 1000, keys: publicKeys }

const sign = (claims: object, key: UsableKey = privateKey, kid = 'one') =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(key)

test.each<[string, object, boolean]>([
  ['a good one', { aud: 'here', exp: nowSeconds + 1 }, true],
  ['of any issuer', { aud: 'here', iss: 'https://elsewhere.test' }, true],
  ['without an end', { aud: 'here' }, true],
  ['for several', { aud: ['there', 'here'] }, true],
  ['for somebody else', { aud: 'there' }, false],
  ['for nobody', {}, false],
  ['over', { aud: 'here', exp: nowSeconds }, false],
  ['not begun', { aud: 'here', nbf: nowSeconds + 1 }, false],
])('a token %s: %#', async (_case, claims, isGood) => {
  expect((await verifyExternalToken(await sign(claims), rules)) !== null).toBe(isGood)
})

test('any key will do, whatever the token says of it', async () => {
  expect(await verifyExternalToken(await sign({ aud: 'here' }, foreignKey, 'nobody'), rules)).toMatchObject({
    aud: 'here',
  })
  expect(
    await verifyExternalToken(await sign({ aud: 'here' }, foreignKey), { ...rules, keys: publicKeys.slice(1) }),
  ).toBeNull()
})

test('what nobody signed is refused', async () => {
  expect(await verifyExternalToken(new UnsecuredJWT({ aud: 'here' }).encode(), rules)).toBeNull()
  expect(await verifyExternalToken('a.b.c', rules)).toBeNull()
  expect(await verifyExternalToken('', rules)).toBeNull()
})
