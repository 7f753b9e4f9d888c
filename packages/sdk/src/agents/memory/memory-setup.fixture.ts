import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { Runtime } from '../../internal/runtime.ts'
import type { AgentsClientOptions } from '../agents-client.ts'
import type { AgentsError } from '../errors.ts'
import { createMemory } from './create-memory.ts'
import type { MemoryOptions } from './memory-options.ts'
import { ModelServer } from './model-server.fixture.ts'

/** A memory on a model server, with a store that outlives it. */
export function setupMemory(
  clock: Runtime['clock'],
  options: Omit<MemoryOptions, 'schema'> = {},
  client: Partial<AgentsClientOptions> = {},
) {
  const server = new ModelServer()
  const store = createMemoryRecordStore()
  const connect = () => server.client({ ...client, runtime: { clock, random: () => 0.5 } })
  const open = () => createMemory(connect(), { store, outbox: { flushAfterSuccess: false }, ...options })
  return { server, store, open, connect, memory: open() }
}

export const errorOf = async (promise: Promise<unknown>): Promise<AgentsError> =>
  (await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )) as AgentsError

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
