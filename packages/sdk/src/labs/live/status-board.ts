import type { ChannelStatus } from './channel-status.ts'
import { createListeners } from './listeners.ts'
import {
  type ChannelName,
  judgeCondition,
  judgeMode,
  type LiveFacts,
  type LiveMode,
  type LiveState,
  liveTransitions,
} from './live-status.ts'

/** How a session is doing. Immutable; another object when anything in it differs. */
export interface LabStatus {
  readonly state: LiveState
  /** Since when, wall time in milliseconds since the epoch. */
  readonly sinceMs: number
  readonly mode: LiveMode
  /** The snapshot was the server's state then; null before the first read. Wall time, milliseconds since the epoch. */
  readonly lastConfirmedAtMs: number | null
  readonly channels: Readonly<Record<ChannelName, ChannelStatus>>
  /** Why the last read failed; null when it worked. */
  readonly problem: Error | null
}

/** Works out the status, and tells when it differs. */
export interface StatusBoard {
  status(): LabStatus
  /** To be called whenever a fact may have changed. Tells listeners when more than a counter or a time differs. */
  refresh(): void
  confirm(atMs: number): void
  setProblem(problem: Error | null): void
  subscribe(listener: () => void): () => void
  clear(): void
}

export interface StatusBoardOptions {
  readonly nowMs: () => number
  readonly facts: () => LiveFacts
  readonly channels: () => Readonly<Record<ChannelName, ChannelStatus>>
  readonly onState: (from: LiveState, to: LiveState) => void
  readonly onListenerError: (error: unknown) => void
}

export function createStatusBoard(options: StatusBoardOptions): StatusBoard {
  const listeners = createListeners<[]>(options.onListenerError)
  let state: LiveState = 'idle'
  let sinceMs = options.nowMs()
  let lastConfirmedAtMs: number | null = null
  let problem: Error | null = null
  let shown: LabStatus | null = null
  let told = ''

  const look = (): LabStatus => ({
    state,
    sinceMs,
    mode: judgeMode(options.facts().channels),
    lastConfirmedAtMs,
    channels: options.channels(),
    problem,
  })

  return {
    status() {
      shown ??= look()
      return shown
    },
    refresh() {
      shown = null
      const facts = options.facts()
      const next = liveTransitions[state][judgeCondition(facts)]
      if (next !== state) {
        const before = state
        state = next
        sinceMs = options.nowMs()
        options.onState(before, next)
      }
      const { path, document } = options.channels()
      const gist = [state, judgeMode(facts.channels), path.state, path.reason, document.state, document.reason]
      const text = `${gist.join(' ')} ${problem?.message ?? ''}`
      if (text === told) return
      told = text
      listeners.tell()
    },
    confirm(atMs) {
      lastConfirmedAtMs = Math.max(lastConfirmedAtMs ?? atMs, atMs)
      shown = null
    },
    setProblem(next) {
      problem = next
      shown = null
    },
    subscribe: (listener) => listeners.add(listener),
    clear: () => listeners.clear(),
  }
}
