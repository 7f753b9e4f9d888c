import { type AgentsClient, openOptionalOperations, type Quota } from '@nova/sdk/agents'
import { profiles } from '@nova/sdk/agents/contract'
import type { Command } from 'commander'
import { columns } from '../columns.ts'
import { limitTime } from '../limit-time.ts'
import { runCommand } from '../run-command.ts'
import { connectAgents, withAgentsConnection } from './agents-connection.ts'
import { describeQuota } from './describe-quota.ts'

export function addStatusCommand(agents: Command): void {
  withAgentsConnection(
    agents
      .command('status')
      .description('whether the service answers, and how far the quota of the key is used up')
      .addHelpText(
        'after',
        '\nWith most versions it costs no quota.\n\nExamples:\n  nova agents status\n  nova agents status --json',
      ),
  ).action((_options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const { client, quota } = await connectAgents(self, signal)
      const health = await readHealth(client, signal)
      if (quota) await readShared(quota, signal)
      const state = quota?.state() ?? null
      const { baseUrl, profile } = client
      output.result(
        columns([
          ['service', `${baseUrl}, ${health.status}${health.version ? `, version ${health.version}` : ''}`],
          ['profile', profile],
          ['quota', state === null ? 'not counted' : describeQuota(state)],
        ]).join('\n'),
        { base_url: baseUrl, profile, health, quota: state },
      )
      return undefined
    }),
  )
}

/** Where the version has something to ask; one has nothing but its root. */
async function readHealth(client: AgentsClient, signal: AbortSignal): Promise<{ status: string; version?: string }> {
  const { path } = profiles[client.profile].health
  if (path === '/health') return await client.getHealth({ signal })
  if (path !== null) return await openOptionalOperations(client).getStatus({ signal })
  return { status: 'answers', version: (await client.getRoot({ signal })).version }
}

/** How long to ask for a unit: where there is one, it takes as long as the disk and other commands do. */
const ASK_MS = 4000

/** What other commands have used comes to be known when a unit is asked for. It is given back unused. */
async function readShared(quota: Quota, signal: AbortSignal): Promise<void> {
  const limit = limitTime(signal, ASK_MS)
  try {
    const ticket = await quota.admit({ signal: limit.signal })
    const nowMs = Date.now()
    ticket.settle({ status: null, free: true, retryAfterMs: null, sentAtMs: null, answeredAtMs: nowMs, headers: null })
  } catch (error) {
    if (signal.aborted) throw error
  } finally {
    limit.end()
  }
}
