import { join } from 'node:path'
import { createFileMemoryStore, createMemory, type Memory, type MemoryContent } from '@nova/sdk/agents'
import type { Command } from 'commander'
import type { CommandContext } from '../run-command.ts'
import { connectAgents } from './agents-connection.ts'
import { watchQuota } from './watch-quota.ts'

export type CommandMemory = Memory<MemoryContent | string, MemoryContent>

/** Gives a command the memory of the address it names, with the outbox of this machine. */
export async function withMemory<T>(
  command: Command,
  { output, signal }: CommandContext,
  use: (memory: CommandMemory) => Promise<T>,
): Promise<T> {
  const { client, quota, stateDir } = await connectAgents(command, signal)
  watchQuota(quota, output)
  const memory: CommandMemory = createMemory(client, {
    store: createFileMemoryStore(join(stateDir, 'memory')),
    // What is sent beside what was asked for is to be told, and waited for.
    outbox: { flushAfterSuccess: false },
  })
  try {
    return await use(memory)
  } finally {
    await memory.close()
  }
}
