import { draftMemory } from './draft-memory.ts'
import type { ForgetOptions, Forgotten, MemoryReference } from './forgotten.ts'
import type { MemoryCore } from './memory-core.ts'
import { badValue } from './memory-problems.ts'
import type { TombstoneTarget } from './memory-record.ts'
import { rememberDraft } from './remember.ts'
import { neverLeft } from './step-record.ts'

/** The memory that is meant, where this machine has it. A text is an id, or else a key. */
export async function findMemory({ ledger }: MemoryCore, reference: MemoryReference, operation: string) {
  const named = typeof reference === 'string' ? { key: reference, id: reference } : reference
  const { key = null, id = null } = named ?? {}
  const isName = (value: unknown) => value === null || (typeof value === 'string' && value !== '')
  if (!isName(key) || !isName(id) || (key === null && id === null))
    throw badValue(operation, 'memory', 'an id, a receipt or a memory that was recalled')
  const byKey = () => (key === null ? null : ledger.memory(key))
  const byId = () => (id === null ? null : (ledger.memories().findLast((one) => one.id === id) ?? null))
  const find = () => (typeof reference === 'string' ? (byId() ?? byKey()) : (byKey() ?? (key === null ? byId() : null)))
  // Another process may have remembered it since the store was read.
  if (!find()) await ledger.refresh()
  const record = find()
  const target: TombstoneTarget = record
    ? { key: record.key, id: record.id ?? (typeof reference === 'string' ? null : id) }
    : typeof reference === 'string'
      ? { key: null, id: reference }
      : { key, id }
  return { record, target }
}

/** Hides a memory, or takes it back where it never left. */
export async function forgetMemory(
  core: MemoryCore,
  reference: MemoryReference,
  domain: string | null,
  { tombstone = 'shared', signal }: ForgetOptions,
): Promise<Forgotten> {
  const operation = 'forget'
  signal?.throwIfAborted()
  await core.enter(operation)
  const { record, target } = await findMemory(core, reference, operation)
  const { ledger, runtime } = core
  if (record && neverLeft(record) && (await withdraw(core, record.key)))
    return { forgotten: 'withdrawn', ...target, tombstone: null }

  const atMs = Math.max(runtime.clock.now(), record?.atMs ?? 0)
  // Before anything else goes: what is hidden may go wrong in any other way and stays hidden.
  await ledger.hide({ ...target, atMs })
  if (target.key !== null) core.underWay.part(target.key)
  if (record) await ledger.remove(record.key)
  if (tombstone === 'local' || !core.server.store) return { forgotten: 'hidden', ...target, tombstone: null }
  const content = { tombstone_for: target, at: new Date(atMs).toISOString() }
  const draft = draftMemory(
    content,
    { importance: 'low' },
    { maxContentBytes: Number.POSITIVE_INFINITY, domain: record ? record.domain : domain },
  )
  return {
    forgotten: 'hidden',
    ...target,
    tombstone: await rememberDraft(core, draft, { own: { tombstoneFor: target } }),
  }
}

/** Removes a memory nobody is sending at this moment. */
async function withdraw({ ledger, underWay }: MemoryCore, key: string): Promise<boolean> {
  const release = await ledger.claim(key)
  if (!release) return false
  try {
    const record = await ledger.reload(key)
    if (!record || !neverLeft(record)) return false
    await ledger.remove(key)
    underWay.part(key)
    return true
  } finally {
    await release()
  }
}
