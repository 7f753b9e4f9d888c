import { draftMemory } from '../draft-memory.ts'
import type { MemoryCore } from '../memory-core.ts'
import { unsupported } from '../memory-problems.ts'
import type { Consolidated, ConsolidateOptions, MemoryReceipt } from '../memory-types.ts'
import { rememberDraft } from '../remember.ts'
import { extractKnowledge, type Knowledge } from './extract-knowledge.ts'
import { isCandidate, isConsolidationDue } from './is-consolidation-due.ts'

const OPERATION = 'consolidate'
const NOTHING: Knowledge = { concepts: [], relationships: [], beliefs: [] }

/** Whether experiences of this machine are due. */
export async function isDue(core: MemoryCore): Promise<boolean> {
  await core.enter(OPERATION)
  const { ledger, runtime } = core
  return isConsolidationDue(ledger.memories().filter(isCandidate), ledger.consolidatedAtMs(), runtime.clock.now())
}

/** Makes knowledge of experiences, by the server or here. */
export async function consolidateMemories(
  core: MemoryCore,
  domain: string | null,
  { where = 'auto', force = false, signal }: ConsolidateOptions,
): Promise<Consolidated> {
  signal?.throwIfAborted()
  const { consolidate } = core.server
  if (where === 'server' && !consolidate)
    throw unsupported(OPERATION, 'consolidate', core.profile, "Leave out where, or say where: 'client'.")
  const byServer = where !== 'client' && consolidate !== null
  const nothing = { consolidated: 0, knowledge: byServer ? null : NOTHING, receipts: [] }
  // The server knows its own experiences better: whoever asks for it by name does not wait for ours.
  if (!force && where !== 'server' && !(await isDue(core))) return { where: byServer ? 'server' : 'client', ...nothing }
  await core.enter(OPERATION)
  if (byServer && consolidate) {
    const { count } = await consolidate(signal)
    await core.ledger.setConsolidated(core.runtime.clock.now())
    return { where: 'server', ...nothing, consolidated: count }
  }
  return await consolidateHere(core, domain, signal)
}

async function consolidateHere(
  core: MemoryCore,
  domain: string | null,
  signal: AbortSignal | undefined,
): Promise<Consolidated> {
  const { ledger, runtime } = core
  const candidates = ledger.memories().filter(isCandidate)
  const knowledge = extractKnowledge(candidates.map(({ context }) => context))
  const contents = [
    ...knowledge.concepts.map((concept) => ({ concept })),
    ...knowledge.relationships.map((relationship) => ({ relationship })),
    ...knowledge.beliefs.map((belief) => ({ belief })),
  ]
  const receipts: MemoryReceipt[] = []
  for (const content of contents) {
    signal?.throwIfAborted()
    const rules = { maxContentBytes: Number.POSITIVE_INFINITY, domain }
    receipts.push(await rememberDraft(core, draftMemory(content, { layer: 'semantic' }, rules), { tombstoneFor: null }))
  }
  // Only now: after a crash before this, the same knowledge is made once more and found to be known by its keys.
  for (const { key } of candidates) {
    for (let record = ledger.memory(key); record && !record.consolidated; record = ledger.memory(key))
      if (await ledger.write({ ...record, consolidated: true })) break
  }
  await ledger.setConsolidated(runtime.clock.now())
  return { where: 'client', consolidated: candidates.length, knowledge, receipts }
}
