import type { MemoryRecord, MemoryState, MemoryTrouble } from './memory-record.ts'

/** What can happen to a memory on its way. */
export type RecordEvent =
  /** Somebody became its owner. Whoever was sending it before is dead. */
  | { readonly type: 'taken' }
  | { readonly type: 'send-begun'; readonly atMs: number }
  | { readonly type: 'stored'; readonly id: string | null }
  /** Nothing of it reached the server, or the server says that it did not look at it. */
  | { readonly type: 'not-taken'; readonly trouble: MemoryTrouble }
  /** It may have been stored. */
  | { readonly type: 'fate-unknown'; readonly atMs: number; readonly trouble: MemoryTrouble }
  /** 400: mostly the server failed, and it may have been stored at one of its own tries. */
  | { readonly type: 'rejected'; readonly atMs: number; readonly trouble: MemoryTrouble }
  /** The server will not take it, however often it is sent. */
  | { readonly type: 'refused'; readonly trouble: MemoryTrouble }
  | { readonly type: 'found'; readonly id: string | null }
  /** It does not show, and what was stored after it shows, or nothing was. */
  | { readonly type: 'absent' }
  /** It does not show, and what was stored after it does not show yet. */
  | { readonly type: 'search-behind' }
  | { readonly type: 'unprovable' }
  | { readonly type: 'retry-asked' }

/** What is done about memories whose fate is not known. */
export interface DoubtPolicy {
  /** Where a search proves nothing: send again and risk two, or keep it and risk none. */
  readonly unproved: 'resend' | 'keep'
  /** Where it does not show in a search that shows others: send again, or look again another time. */
  readonly absent: 'resend' | 'keep'
  /** So long after a send the server may still be at it, or may not show yet what it stored. */
  readonly settleMs: number
  /** After so many answers of 400 it is the memory, not the server. */
  readonly maxRejections: number
}

/** What to do with a memory now. */
export type NextMove = { readonly type: 'send' | 'prove' | 'stay' } | { readonly type: 'wait'; readonly ms: number }

/**
 * The state after an event, or null where the event cannot happen in that state.
 *
 * | | taken | send-begun | stored, found | not-taken | fate-unknown, rejected | refused | absent | search-behind | unprovable | retry-asked |
 * | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
 * | waiting | waiting | sending | – | – | – | – | – | – | – | waiting |
 * | sending | doubtful | – | stored | waiting, or as before | doubtful | refused | – | – | – | – |
 * | doubtful | doubtful | – | stored | – | – | – | waiting, or doubtful | doubtful | unproved | doubtful |
 * | unproved | unproved | sending | stored | – | – | – | waiting, or doubtful | doubtful | unproved | doubtful |
 * | refused | refused | – | – | – | – | – | – | – | – | waiting, or doubtful |
 * | stored | stored | – | – | – | – | – | – | – | – | – |
 */
export function stepRecord(record: MemoryRecord, event: RecordEvent, policy: DoubtPolicy): MemoryRecord | null {
  const to = (state: MemoryState, changes: Partial<MemoryRecord> = {}): MemoryRecord => ({
    ...record,
    ...changes,
    state,
  })
  const { state } = record
  switch (event.type) {
    case 'taken':
      return state === 'sending' ? to('doubtful') : record
    case 'send-begun':
      return state === 'waiting' || state === 'unproved'
        ? to('sending', {
            sends: record.sends + 1,
            sentAtMs: event.atMs,
            doubted: record.doubted || state === 'unproved',
          })
        : null
    case 'stored':
      return state === 'sending' ? to('stored', { id: event.id, trouble: null }) : null
    case 'found':
      return state === 'doubtful' || state === 'unproved' ? to('stored', { id: event.id, trouble: null }) : null
    case 'not-taken':
      // An earlier send of it may still have been stored: that this one was not says nothing about it.
      return state === 'sending' ? to(record.doubted ? 'unproved' : 'waiting', { trouble: event.trouble }) : null
    case 'fate-unknown':
      return state === 'sending' ? to('doubtful', { sentAtMs: event.atMs, trouble: event.trouble }) : null
    case 'rejected': {
      if (state !== 'sending') return null
      const rejections = record.rejections + 1
      return to('doubtful', { sentAtMs: event.atMs, trouble: event.trouble, rejections })
    }
    case 'refused':
      return state === 'sending' ? to('refused', { trouble: event.trouble }) : null
    case 'absent':
      if (state !== 'doubtful' && state !== 'unproved') return null
      if (record.rejections >= policy.maxRejections) return to('refused', { doubted: false })
      return policy.absent === 'keep' ? to('doubtful') : to('waiting', { doubted: false })
    case 'search-behind':
      return state === 'doubtful' || state === 'unproved' ? to('doubtful') : null
    case 'unprovable':
      if (state !== 'doubtful' && state !== 'unproved') return null
      return record.rejections >= policy.maxRejections
        ? to('refused', { doubted: true })
        : to('unproved', { doubted: true })
    case 'retry-asked':
      if (state === 'refused') return to(record.doubted ? 'doubtful' : 'waiting', { rejections: 0, trouble: null })
      return state === 'unproved' ? to('doubtful') : state === 'waiting' || state === 'doubtful' ? record : null
  }
}

/** What its owner does next with a memory. */
export function nextMove(record: MemoryRecord, policy: DoubtPolicy, nowMs: number): NextMove {
  switch (record.state) {
    case 'waiting':
      return { type: 'send' }
    case 'sending':
    case 'doubtful': {
      // The clock of whoever sent it may have been another one: never longer than the whole time.
      const ms = Math.min(policy.settleMs, (record.sentAtMs ?? nowMs) + policy.settleMs - nowMs)
      return ms > 0 ? { type: 'wait', ms } : { type: 'prove' }
    }
    case 'unproved':
      return { type: policy.unproved === 'resend' ? 'send' : 'stay' }
    case 'refused':
    case 'stored':
      return { type: 'stay' }
  }
}

/** Whether a memory certainly never reached the server. */
export const neverLeft = ({ state, doubted }: Pick<MemoryRecord, 'state' | 'doubted'>) =>
  (state === 'waiting' || state === 'refused') && !doubted
