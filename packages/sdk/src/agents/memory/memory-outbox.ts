import type { MemoryCore } from './memory-core.ts'
import { badValue } from './memory-problems.ts'
import type { MemoryRecord, MemoryState } from './memory-record.ts'
import type { MemoryOutbox, OutboxEntry } from './outbox-entry.ts'

/** The outbox as callers see it. */
export function bindOutbox(core: MemoryCore): MemoryOutbox {
  const { ledger } = core
  const unsent = async (operation: string) => {
    await core.enter(operation)
    await ledger.refresh()
    return ledger.memories().filter(isUnsent)
  }
  return {
    list: async () => (await unsent('outbox.list')).map(entryOf),
    async state() {
      const records = await unsent('outbox.state')
      const { unsentBytes: bytes } = ledger.counts()
      const { maxEntries, maxBytes } = core
      const refused = records.filter(({ state }) => state === 'refused').length
      return { entries: records.length, maxEntries, bytes, maxBytes, refused, unreadable: ledger.unreadable }
    },
    async discard(key) {
      checkKey('outbox.discard', key)
      await core.enter('outbox.discard')
      return await owned(core, key, async (record) => {
        if (!isUnsent(record)) return false
        await ledger.remove(key)
        core.underWay.part(key)
        return true
      })
    },
    async retry(key) {
      if (key !== undefined) checkKey('outbox.retry', key)
      const records = await unsent('outbox.retry')
      let retried = 0
      for (const record of records) {
        if (!isStuck(record) || (key !== undefined && record.key !== key)) continue
        const isDone = await owned(core, record.key, async (now) => {
          const next = isStuck(now) ? core.outbox.retried(now) : null
          return next !== null && (await ledger.write(next)) !== null
        })
        if (isDone) retried += 1
      }
      return retried
    },
  }
}

type UnsentRecord = MemoryRecord & { readonly state: Exclude<MemoryState, 'stored'> }

const isUnsent = (record: MemoryRecord): record is UnsentRecord => record.state !== 'stored'

/** No flush does anything about it by itself; an unproved one only where it is not sent again anyway. */
const isStuck = ({ state }: MemoryRecord) => state === 'refused' || state === 'unproved'

function entryOf(record: UnsentRecord): OutboxEntry {
  const { key, state, content, layer, domain, atMs, sizeBytes, sends, trouble } = record
  return { key, state, content, layer, domain, at: new Date(atMs).toISOString(), sizeBytes, sends, trouble }
}

function checkKey(operation: string, key: unknown): void {
  if (typeof key !== 'string' || key === '') throw badValue(operation, 'key', 'the key of a memory')
}

/** Does something with a memory that nobody else has in hand; false where somebody has. */
async function owned({ ledger }: MemoryCore, key: string, act: (record: MemoryRecord) => Promise<boolean>) {
  const release = await ledger.claim(key)
  if (!release) return false
  try {
    const record = await ledger.reload(key)
    return record ? await act(record) : false
  } finally {
    await release()
  }
}
