import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createExecutorTokens } from './executor-tokens.ts'
import { createRunGuard } from './guard-run.ts'

const tokens = createExecutorTokens('secret', createVirtualClock())
const guard = createRunGuard(tokens, () => false)
const [init, access] = await Promise.all([tokens.mint(7, 'init'), tokens.mint(7, 'access')])

test.each<[string, string | null, string, 'init' | 'access', number | object]>([
  ['its own', `Bearer ${access}`, '7', 'access', 7],
  ['its own, to begin with', `Bearer ${init}`, '7', 'init', 7],
  ['none', null, '7', 'access', { status: 401, body: { message: 'No token' } }],
  ['another word', `bearer ${access}`, '7', 'access', { status: 401, body: { message: 'No token' } }],
  ['the other kind', `Bearer ${init}`, '7', 'access', { status: 401, body: { message: 'Invalid token' } }],
  ['of another run', `Bearer ${access}`, '8', 'access', { status: 403, body: { message: 'Invalid token' } }],
  ['for no number', `Bearer ${access}`, '7x', 'access', { status: 403 }],
])('a token: %s', async (_case, authorization, runId, type, want) => {
  const entered = guard(new Headers(authorization === null ? {} : { authorization }), runId, type)
  if (typeof want === 'number') expect(await entered).toBe(want)
  else await expect(entered).rejects.toMatchObject(want)
})
