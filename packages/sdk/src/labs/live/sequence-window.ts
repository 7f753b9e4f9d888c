import type { ResyncReason, WindowDecision, WindowStep } from './window-step.ts'

/**
 * Which frames of one channel may be applied, in what order, and when the state must be read again.
 *
 *   phase    | meaning                                       | leaves by
 *   ---------|-----------------------------------------------|---------------------------------------------
 *   closed   | no connection                                 | opened → greeting
 *   greeting | connected, head unknown                       | hello → unproven
 *   unproven | head known, no read has been made since       | covered → whole or waiting
 *   whole    | everything up to `newest` is in the state     | a place skipped → waiting
 *   waiting  | a place is missing; it may be an inversion    | filled → whole; waited or too many → broken
 *   broken   | places are missing for good; a read is due    | covered → whole, waiting or broken
 *
 * From every phase: closed → closed; resnapshot, a frame that cannot be read, too many held → broken.
 *
 * A read covers a place when it began after that place was seen: the server changes its document first
 * and announces second. Being connected proves nothing by itself: what is published between replay and
 * subscription is sent to nobody, and a restarted server may have counted past our last place.
 */
export type WindowPhase = 'closed' | 'greeting' | 'unproven' | 'whole' | 'waiting' | 'broken'

/** Anything with a place in the sequence. */
export interface Placed {
  readonly seq: number
}

/** What is known of one channel. */
export interface WindowView {
  readonly phase: WindowPhase
  /** Everything up to here is in the state; null while nothing is. Survives a lost connection. */
  readonly applied: number | null
  /** Newest place seen or announced on this connection. */
  readonly newest: number
  /** Frames ahead of their turn. */
  readonly heldCount: number
}

/** A moment of one channel, taken when a read begins. */
export interface WindowMark {
  /** `newest` of that moment. */
  readonly upTo: number
  /** How many inputs there had been. */
  readonly tick: number
}

export interface WindowLimits {
  /** Frames ahead of a missing one that are still taken for an inversion. */
  readonly maxInversion: number
  /** Frames kept while a read is on its way; beyond that they are left to the next read. */
  readonly maxHeld: number
}

export const defaultWindowLimits: WindowLimits = { maxInversion: 64, maxHeld: 20_000 }

export type WindowInput<Event extends Placed> =
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }
  | { readonly type: 'hello'; readonly seq: number }
  | { readonly type: 'event'; readonly event: Event }
  /** A frame of a type nobody knows: it keeps its place, so that it leaves no hole. */
  | { readonly type: 'skipped'; readonly seq: number }
  /** A frame that could not be read; its place, when that much could. */
  | { readonly type: 'unreadable'; readonly seq: number | null }
  | { readonly type: 'resnapshot' }
  /** A document came with this place. It was read before its place was, so it covers nothing. */
  | { readonly type: 'snapshot'; readonly seq: number }
  /** The wait for a missing frame is over. */
  | { readonly type: 'waited' }
  /** A read is done that began at this mark. */
  | { readonly type: 'covered'; readonly mark: WindowMark }

export interface SequenceWindow<Event extends Placed> {
  /** Deterministic: no clock, no chance, no I/O. */
  step(input: WindowInput<Event>): WindowStep<Event>
  view(): WindowView
  mark(): WindowMark
}

type Handlers<Event extends Placed> = {
  readonly [Type in WindowInput<Event>['type']]: (input: Extract<WindowInput<Event>, { type: Type }>) => void
}

export function createSequenceWindow<Event extends Placed>(
  limits: WindowLimits = defaultWindowLimits,
): SequenceWindow<Event> {
  let phase: WindowPhase = 'closed'
  let applied: number | null = null
  let newest = 0
  /** Head that `hello` announced: what comes up to it is replay. */
  let head = 0
  let tick = 0
  /** Only a read that began later than this one's tick makes the window whole. */
  let owed: { readonly since: number; readonly reason: ResyncReason } | null = null
  /** Null stands for a frame without meaning that keeps its place. */
  const held = new Map<number, Event | null>()

  let apply: Event[] = []
  let history: Event[] = []
  let decisions: WindowDecision[] = []
  let resync: ResyncReason | null = null

  const connected = () => phase !== 'closed' && phase !== 'greeting'

  const owe = (reason: ResyncReason) => {
    owed = { since: tick, reason }
    resync = reason
    if (connected() && phase !== 'unproven') phase = 'broken'
  }

  const declareHole = () => {
    const from = (applied ?? 0) + 1
    let to = newest
    for (const seq of held.keys()) to = Math.min(to, seq - 1)
    decisions.push({ type: 'hole', from, to })
    phase = 'broken'
    resync = 'hole'
  }

  const hold = (seq: number, event: Event | null) => {
    held.set(seq, event)
    decisions.push({ type: 'held', seq, missing: (applied ?? head) + 1 })
    if (phase === 'whole') phase = 'waiting'
    if (phase === 'waiting' && held.size > limits.maxInversion) return declareHole()
    if (held.size <= limits.maxHeld) return
    decisions.push({ type: 'overflow', dropped: held.size })
    held.clear()
    owe('overflow')
  }

  const pass = (seq: number, event: Event | null, reordered: boolean) => {
    applied = seq
    decisions.push({ type: 'applied', seq, reordered })
    if (event) apply.push(event)
  }

  const passHeld = () => {
    for (let next = (applied ?? 0) + 1; held.has(next); next += 1) {
      const event = held.get(next) ?? null
      held.delete(next)
      pass(next, event, true)
    }
  }

  const place = (seq: number, event: Event | null) => {
    newest = Math.max(newest, seq)
    if (!connected()) decisions.push({ type: 'unexpected' })
    else if (applied === null && seq <= head) {
      decisions.push({ type: 'history', seq })
      if (event) history.push(event)
      return
    }
    if ((applied !== null && seq <= applied) || held.has(seq)) return void decisions.push({ type: 'duplicate', seq })
    if (!connected() || applied === null || seq !== applied + 1) return hold(seq, event)
    pass(seq, event, false)
    passHeld()
    // The missing frame came after all: what was a hole is none, unless a read is owed for another reason.
    if (owed === null && held.size === 0) phase = 'whole'
  }

  const handlers: Handlers<Event> = {
    opened() {
      phase = 'greeting'
      newest = 0
      head = 0
      owed = null
      held.clear()
    },
    closed() {
      phase = 'closed'
      held.clear()
    },
    hello({ seq }) {
      head = seq
      newest = Math.max(newest, seq)
      phase = 'unproven'
      if (applied === null || seq >= applied) return owe('connected')
      decisions.push({ type: 'restart', head: seq, lastApplied: applied })
      applied = null
      owe('restart')
    },
    event({ event }) {
      place(event.seq, event)
    },
    skipped({ seq }) {
      place(seq, null)
    },
    unreadable({ seq }) {
      decisions.push({ type: 'unreadable', seq })
      if (seq !== null) place(seq, null)
      owe('unreadable')
    },
    resnapshot() {
      decisions.push({ type: 'resnapshot' })
      // Before the first read it asks for what is due anyway.
      if (phase !== 'unproven') owe('resnapshot')
    },
    snapshot({ seq }) {
      newest = Math.max(newest, seq)
    },
    waited() {
      if (phase === 'waiting') declareHole()
    },
    covered({ mark }) {
      if (!connected()) return
      if (owed !== null && mark.tick < owed.since) {
        resync = owed.reason
        return
      }
      owed = null
      const before = held.size
      for (const seq of held.keys()) if (seq <= mark.upTo) held.delete(seq)
      applied = Math.max(applied ?? 0, mark.upTo)
      decisions.push({ type: 'covered', upTo: mark.upTo, dropped: before - held.size })
      passHeld()
      phase = held.size === 0 ? 'whole' : 'waiting'
      if (held.size > limits.maxInversion) declareHole()
    },
  }

  return {
    step(input) {
      tick += 1
      apply = []
      history = []
      decisions = []
      resync = null
      ;(handlers[input.type] as (given: WindowInput<Event>) => void)(input)
      return { apply, history, resync, decisions }
    },
    view: () => ({ phase, applied, newest, heldCount: held.size }),
    mark: () => ({ upTo: newest, tick }),
  }
}
