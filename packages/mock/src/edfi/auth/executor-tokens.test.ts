import { decodeJwt, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createExecutorTokens } from './executor-tokens.ts'

function setUp() {
  const clock = createVirtualClock()
  return { clock, tokens: createExecutorTokens('secret', clock) }
}

test.each([
  ['init', 300],
  ['access', 86_400],
] as const)('a token of type %s lives for %d seconds of the platform', async (type, seconds) => {
  const { clock, tokens } = setUp()
  const token = await tokens.mint(7, type)
  const iat = clock.now() / 1000
  expect(decodeJwt(token)).toEqual({ runId: 7, type, iat, exp: iat + seconds })
  await clock.advance((seconds - 1) * 1000)
  expect(await tokens.verify(token, type)).toBe(7)
  await clock.advance(1000)
  expect(await tokens.verify(token, type)).toBeNull()
})

test('neither is good in place of the other', async () => {
  const { tokens } = setUp()
  expect(await tokens.verify(await tokens.mint(1, 'init'), 'access')).toBeNull()
  expect(await tokens.verify(await tokens.mint(1, 'access'), 'init')).toBeNull()
})

test('what somebody else signed, or nobody, is refused', async () => {
  const { clock, tokens } = setUp()
  expect(await tokens.verify(await createExecutorTokens('other', clock).mint(1, 'init'), 'init')).toBeNull()
  expect(await tokens.verify('nonsense', 'init')).toBeNull()
  const eternal = await new SignJWT({ runId: 1, type: 'init' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode('secret'))
  expect(await tokens.verify(eternal, 'init')).toBeNull()
})
