import { applyEvent } from '../topology/apply-event.ts'
import type { LabNeed, LabRead, LabRecords, Touched } from '../topology/lab-records.ts'
import { mergeRead } from '../topology/merge-read.ts'
import { joinTouched } from '../topology/touched.ts'
import { keepIdentity } from './keep-identity.ts'
import type { LabEventType, LiveEvent } from './read-frame.ts'

export interface RacingRead {
  readonly records: LabRecords
  readonly touched: Touched
  /** What has to be read once more, because the race was too close. */
  readonly needs: readonly LabNeed[]
}

/** What an event writes, of that which a read replaces. */
const PARTS: Partial<Record<LabEventType, LabNeed>> = {
  link_created: 'links',
  link_updated: 'links',
  link_patched: 'links',
  link_deleted: 'links',
  network_created: 'networks',
  network_updated: 'networks',
  network_promoted: 'networks',
  network_deleted: 'networks',
  interface_updated: 'nodes',
  node_status_reconciled: 'nodes',
  node_state: 'nodes',
}

/**
 * The records after a read, and after the events that were applied while it was on its way: it may have missed
 * them. Where it did not, applying them again changes nothing, once the last of them is applied. Events of parts
 * that were not read are left out: those are in the records, in the right order.
 */
export function mergeRacingRead(before: LabRecords, read: LabRead, events: readonly LiveEvent[]): RacingRead {
  const merged = mergeRead(before, read)
  const racing = events.filter(({ type }) => {
    const part = PARTS[type]
    return part !== undefined && part in read
  })
  let records = merged.records
  const touched: Touched[] = [merged.touched]
  for (const event of racing) {
    const applied = applyEvent(records, event)
    records = applied.records
    touched.push(applied.touched)
  }
  const all = joinTouched(touched)
  const needs = new Set<LabNeed>()
  // The server hands out ids again: a link that went and came may stand at another place now.
  if (isAnyLinkBack(racing)) needs.add('links')
  // A node takes its links with it, and nobody is told.
  if (isAnyNodeGone(before, records, all)) for (const part of ['networks', 'links'] as const) needs.add(part)
  return { records: racing.length > 0 ? keepIdentity(before, records, all) : records, touched: all, needs: [...needs] }
}

function isAnyLinkBack(events: readonly LiveEvent[]): boolean {
  const gone = new Set<unknown>()
  for (const { type, payload } of events) {
    if (type === 'link_deleted') gone.add(payload['link_id'])
    if (type === 'link_created' && gone.has((payload['link'] as { readonly id: unknown }).id)) return true
  }
  return false
}

function isAnyNodeGone(before: LabRecords, after: LabRecords, { nodes }: Touched): boolean {
  for (const id of nodes) if (before.nodes.has(id) && !after.nodes.has(id)) return true
  return false
}
