import type { OutboxEntry } from '@nova/sdk/agents'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'

/** The memory of the outbox that is meant by its key, or by the beginning of it. */
export function findEntry(entries: readonly OutboxEntry[], start: string): OutboxEntry {
  const exact = entries.find(({ key }) => key === start)
  const found = exact ? [exact] : entries.filter(({ key }) => key.startsWith(start))
  const [entry] = found
  if (entry && found.length === 1) return entry
  throw new CommandFailure(
    found.length === 0 ? `There is no memory ${start} in the outbox.` : `${found.length} keys begin with ${start}.`,
    exitCodes.notFound.code,
    '`nova agents outbox list --json` has the whole keys; what was stored is not in it.',
  )
}
