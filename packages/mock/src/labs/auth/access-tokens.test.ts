import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createAccessTokens } from './access-tokens.ts'

const secret = 's'.repeat(32)

test('a token stands for its user until it expires', async () => {
  const clock = createVirtualClock()
  const tokens = createAccessTokens(secret, 60, clock)
  const token = await tokens.issue('ann', 'admin')
  expect(JSON.parse(atob(token.split('.')[1] ?? ''))).toMatchObject({ sub: 'ann', role: 'admin' })
  expect(await tokens.verify(token)).toBe('ann')
  await clock.advance(59 * 60_000)
  expect(await tokens.verify(token)).toBe('ann')
  await clock.advance(60_000)
  expect(await tokens.verify(token)).toBeNull()
})

test('nothing else passes', async () => {
  const clock = createVirtualClock()
  const tokens = createAccessTokens(secret, 60, clock)
  const foreign = await createAccessTokens('t'.repeat(32), 60, clock).issue('ann', 'admin')
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"ann"}')}.`
  const otherAlgorithm = await new SignJWT({ sub: 'ann' })
    .setProtectedHeader({ alg: 'HS512' })
    .sign(new TextEncoder().encode(secret))
  for (const token of ['', 'x', foreign, unsigned, otherAlgorithm]) expect(await tokens.verify(token)).toBeNull()
})
