import type { AgentsClient } from '@nova/sdk/agents'
import type { Command } from 'commander'
import type { CommandContext } from '../run-command.ts'
import { connectAgents } from './agents-connection.ts'
import { watchQuota } from './watch-quota.ts'

/** Gives a command a client of the address it names; whoever has to wait for the quota hears of it. */
export async function withClient<T>(
  command: Command,
  { output, signal }: CommandContext,
  use: (client: AgentsClient) => Promise<T>,
): Promise<T> {
  const { client, quota } = await connectAgents(command, signal)
  watchQuota(quota, output)
  return await use(client)
}
