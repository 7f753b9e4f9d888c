import { withSignal } from '../../internal/with-signal.ts'
import type { MemoryCore } from './memory-core.ts'
import { readLocal } from './read-match.ts'
import { check, checkLayer, filterOf, isVisible, recallMemories } from './recall.ts'
import type { MemoriesOptions, RecalledMemory, RecallOptions } from './recalled.ts'

/** All that is like a text, one after another. */
export async function* recallAllMemories<Output>(
  core: MemoryCore,
  query: string,
  options: Omit<RecallOptions<Output>, 'limit'>,
): AsyncGenerator<RecalledMemory<Output>, void> {
  const recalled = recallMemories<Output>(core, query, { ...options, limit: Number.POSITIVE_INFINITY })
  const { memories } = await (options.signal ? withSignal(recalled, options.signal) : recalled)
  for (const memory of memories) {
    options.signal?.throwIfAborted()
    await core.pacer.pause(options.signal)
    yield memory
  }
}

/** The memories of this machine, newest first, then what the server finds beside them. */
export async function* goThroughMemories<Output>(
  core: MemoryCore,
  options: MemoriesOptions<Output>,
): AsyncGenerator<RecalledMemory<Output>, void> {
  const { query, signal } = options
  checkLayer('memories', options.layer)
  signal?.throwIfAborted()
  await core.enter('memories', signal)
  const passes = filterOf(options)
  const seen = new Set<string>()
  for (const record of core.ledger.memories().toReversed()) {
    signal?.throwIfAborted()
    const { memories } = await check<Output>(
      core,
      [readLocal(record, 1)],
      (found) => isVisible(core, found) && passes(found),
      1,
      options,
    )
    for (const memory of memories) {
      seen.add(record.key)
      yield memory
    }
  }
  if (query === undefined) return
  const source = core.server.search ? 'server' : 'local'
  for await (const memory of recallAllMemories<Output>(core, query, { ...options, minScore: 0, source }))
    if (memory.key === null || !seen.has(memory.key)) yield memory
}
