import type { Consolidated, FlushReport, Forgotten } from '@nova/sdk/agents'

/** What a flush came to, in a line. */
export function describeFlush({ stored, found, left, unproved }: FlushReport): string {
  return [
    `${stored} stored${found === 0 ? '' : `, ${found} of them found there already`}`,
    left === 0 ? 'nothing left' : `${left} left`,
    unproved === 0 ? '' : `${unproved} that no search can prove`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** What forgetting came to, honestly. */
export function describeForgotten({ forgotten, tombstone }: Forgotten): string {
  if (forgotten === 'withdrawn') return 'withdrawn: it was in the outbox only, and is gone'
  const others = tombstone === null ? '' : tombstone.state === 'queued' ? '; others will be told' : '; others were told'
  return `hidden here${others}; the service keeps what it has of it`
}

/** What consolidation came to, in a line. */
export function describeConsolidated({ where, consolidated, knowledge, refused }: Consolidated): string {
  const by = where === 'server' ? 'by the service' : 'on this machine'
  const made = knowledge
    ? `: ${count(knowledge.concepts.length, 'concept')}, ${count(knowledge.relationships.length, 'relationship')}, ${count(knowledge.beliefs.length, 'belief')}`
    : ''
  const left = refused.length === 0 ? '' : `; ${refused.length} of it refused by the service, kept in the outbox`
  return `${count(consolidated, 'experience')} consolidated ${by}${made}${left}`
}

const count = (many: number, word: string) => `${many} ${word}${many === 1 ? '' : 's'}`
