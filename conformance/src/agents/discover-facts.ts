import { profiles } from '@nova/sdk/agents/contract'
import type { Seen } from '../check.ts'
import type { AgentsFacts, DiscoveryContext } from './agents-check.ts'
import { baseOf } from './base-of.ts'
import { callLate } from './expect-answer.ts'
import { idsOf, validInputs } from './operation-inputs.ts'
import { probeAnswers } from './probes/probe-answers.ts'
import { readErrors } from './probes/probe-errors.ts'
import { probeRequests } from './probes/probe-requests.ts'
import { probeSocket } from './probes/probe-socket.ts'
import { probeSurface, readHealth } from './probes/probe-surface.ts'
import { describeMatch } from './profile/describe-match.ts'
import { matchProfiles } from './profile/match-profiles.ts'
import { known, type Observed } from './profile/observed.ts'

/**
 * Finds out group by group which version answers, by calls that do no harm: most are refused, some are about agents
 * and flows that nobody has, and one stores a memory of no importance.
 */
export async function discoverFacts(
  context: DiscoveryContext,
  { pacer, host, quota }: Pick<AgentsFacts, 'pacer' | 'host' | 'quota'>,
): Promise<AgentsFacts> {
  const { runId } = context
  const inputs = validInputs(runId)
  const [withoutKey, unknownKey] = await enter(context)
  const health = await context.call('getHealth', { token: null })
  const keyedHealth = health.status === 401 ? await context.call('getHealth', {}) : health
  const unknownTask = await callLate(context, 'getTask', inputs.getTask)
  const unknownMemory = await callLate(context, 'getMemory', inputs.getMemory)
  const forbidden = await forbiddenCalls(context)
  const nowhere = await context.send(`${baseOf(context.target)}/api/${idsOf(runId).flow}`)
  const badJson = await context.call('createTask', { token: null, rawBody: '{' })
  const badBody = await context.call('searchMemories', { body: {} })
  const { answers, keepsMemory } = await probeAnswers(context)
  const observed: Observed = known({
    ...(await probeSurface(context, health)),
    health: readHealth(health, keyedHealth),
    errors: readErrors({
      refusals: [withoutKey, unknownKey, ...forbidden],
      routes: [nowhere],
      schemas: [badJson, badBody].filter(({ status }) => status === 422),
      failures: [unknownTask, unknownMemory].filter(({ status }) => status === 404),
    }),
    requests: await probeRequests(context),
    answers,
    socket: await probeSocket(context),
  })
  const match = matchProfiles(observed)
  return {
    observed,
    match,
    profile: profiles[match.nearest[0] ?? 'P0'],
    keepsMemory,
    keepsTasks: unknownTask.status === 404,
    host,
    quota,
    pacer,
    notes: new Set(),
  }
}

/** Of all that may be there, only this service reads analytics for whoever has a key. */
async function enter(context: DiscoveryContext): Promise<readonly [Seen, Seen]> {
  const read = { headers: { accept: 'application/json' } }
  const withoutKey = await context.call('getAgentAnalytics', { ...read, token: null })
  const says = ({ status, text }: Seen) => `${status} ${text}`
  // Which of the two it is is for a check to say.
  context.want([401, 403].includes(withoutKey.status), 'analytics of agents that want a key', says(withoutKey))
  const unknownKey = await context.call('getAgentAnalytics', { ...read, token: `unknown-${context.runId}` })
  const withKey = await context.call('getAgentAnalytics', read)
  context.want(![401, 404].includes(withKey.status), 'a key that the server knows', says(withKey))
  context.want(withKey.status === 200, 'an apiKey that may read', says(withKey))
  return [withoutKey, unknownKey]
}

/** What keys that may not are told, where there are such keys. */
async function forbiddenCalls(context: DiscoveryContext): Promise<readonly Seen[]> {
  const { readKey, writeKey } = context.credentials
  const inputs = validInputs(context.runId)
  const seen = [
    ...(readKey ? [await context.call('storeMemory', { ...inputs.storeMemory, token: readKey })] : []),
    ...(writeKey ? [await context.call('getAgentAnalytics', { ...inputs.getAgentAnalytics, token: writeKey })] : []),
  ]
  return seen.filter(({ status }) => status === 403)
}

/** What a report says of the target. */
export const describeFacts = ({ observed, match, notes, pacer }: AgentsFacts): readonly string[] => [
  ...describeMatch(observed, match),
  ...notes,
  `Sent ${pacer.sent} calls with keys, and waited ${Math.round(pacer.waitedMs / 1000)} s of the target's time for its quota.`,
]
