import { isOnRequest, momentOf, reshapeRequest, reshapeResponse, standIn } from './apply-fault.ts'
import type { Clock, VirtualClock } from './clock.ts'
import type { Exchange, ExchangeRequest } from './exchange.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { FaultAction, Sender } from './fault-rule.ts'
import { type createJournal, describeHeaders, type JournalEntry } from './journal.ts'
import { ConnectionLostError, countBytes } from './reshape-body.ts'
import type { RequestIdentity, Service } from './service.ts'

export interface DispatcherOptions {
  readonly clock: Clock
  readonly faults: FaultPlan
  readonly journal: ReturnType<typeof createJournal>
}

/** Carries a request to its service, through whatever the fault plan has in store for it. */
export type Dispatch = (service: Service, request: ExchangeRequest, from?: Sender) => Promise<Exchange>

/** The one path every request takes: identify, faults before, the service, faults after. */
export function createDispatcher({ clock, faults, journal }: DispatcherOptions): Dispatch {
  return async (service, original, from = 'client') => {
    const identity = service.identify(original)
    const actions = faults.take({ ...identity, from })
    const entry = enterJournal({ clock, journal }, service, original, identity, from, actions)
    const request: ExchangeRequest = {
      ...original,
      body: countBytes(original.body, (byteCount) => {
        entry.requestBytes += byteCount
      }),
    }
    const answer = await settle(service, request, actions)
    if (answer.kind === 'response') {
      entry.status = answer.status
      entry.requestId = answer.headers.get('x-request-id') ?? answer.headers.get('x-amz-request-id')
    }
    return answer
  }

  async function settle(
    service: Service,
    original: ExchangeRequest,
    actions: readonly FaultAction[],
  ): Promise<Exchange> {
    let request = original
    for (const action of actions) {
      if (action.kind === 'delay') await clock.sleep(action.ms, request.signal)
      else if (action.kind === 'advance') await advanceClock(clock, action.ms)
      else if (isOnRequest(action, request.method)) request = reshapeRequest(request, action)
    }
    const before = actions.find((action) => momentOf(action) === 'before')
    if (before) {
      if (before.kind === 'drop' && before.afterBytes !== undefined) await swallow(request.body, before.afterBytes)
      return standIn(before, service, request)
    }
    let answer: Exchange
    try {
      answer = await service.handle(request)
    } catch (error) {
      // The body broke off under the service's hands: nobody is left to read an answer.
      if (error instanceof ConnectionLostError) return { kind: 'drop' }
      throw error
    }
    const after = actions.find((action) => momentOf(action) === 'after')
    if (after) return standIn(after, service, request)
    if (answer.kind === 'drop') return answer
    for (const action of actions)
      if (momentOf(action) === null && !isOnRequest(action, request.method))
        answer = reshapeResponse(answer, action, request)
    return answer
  }
}

/** Writes down that a request came in; the rest of the entry is filled in as it becomes known. */
export function enterJournal(
  { clock, journal }: Pick<DispatcherOptions, 'clock' | 'journal'>,
  service: Service,
  request: ExchangeRequest,
  identity: RequestIdentity,
  from: Sender,
  actions: readonly FaultAction[],
): JournalEntry {
  const entry: JournalEntry = {
    atMs: clock.now(),
    service: service.name,
    operation: identity.operation,
    from,
    method: request.method,
    path: request.url.pathname,
    headers: describeHeaders(request.headers),
    key: identity.key,
    partNumber: identity.partNumber,
    requestBytes: 0,
    status: null,
    requestId: null,
    faults: actions.map((action) => action.kind),
  }
  journal.add(entry)
  return entry
}

/** Takes in so many bytes and stops. */
async function swallow(body: AsyncIterable<Uint8Array>, byteCount: number): Promise<void> {
  let seenBytes = 0
  if (byteCount === 0) return
  for await (const chunk of body) {
    seenBytes += chunk.byteLength
    if (seenBytes >= byteCount) return
  }
}

/** Moves a clock that can be moved. @throws TypeError for any other */
export async function advanceClock(clock: Clock, ms: number): Promise<void> {
  if (!('advance' in clock)) throw new TypeError("A fault of kind 'advance' needs a virtual clock")
  await (clock as VirtualClock).advance(ms)
}
