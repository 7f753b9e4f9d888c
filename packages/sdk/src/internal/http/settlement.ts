import type { Clock } from '../clock.ts'
import type { OperationSpec } from '../operation.ts'
import { parseRetryAfter } from '../retry/parse-retry-after.ts'
import type { AttemptSeen, GatePass } from './call-gate.ts'

/** What a gate is told of one attempt, once, whatever happens to it. */
export interface Settlement {
  /** The request is handed over now. */
  sending(): void
  /** It turned out that it never left. */
  neverLeft(): void
  answered(response: Response): void
  /** Nothing more will come. Says nothing when an answer came before. */
  over(): void
}

export function createSettlement(pass: GatePass, operation: OperationSpec, clock: Clock): Settlement {
  let sentAtMs: number | null = null
  let settled = false
  const settle = (seen: Omit<AttemptSeen, 'sentAtMs' | 'answeredAtMs'>) => {
    if (settled) return
    settled = true
    pass.settle({ ...seen, sentAtMs, answeredAtMs: clock.now() })
  }
  return {
    sending() {
      sentAtMs = clock.now()
    },
    neverLeft() {
      sentAtMs = null
    },
    answered({ status, headers }) {
      const retryAfterMs = parseRetryAfter(headers.get('retry-after'), clock.now(), headers.get('date'))
      settle({ status, free: isFree(operation, status), retryAfterMs, headers })
    },
    over() {
      settle({ status: null, free: false, retryAfterMs: null, headers: null })
    },
  }
}

/** What the table says of the status; where it does not have it, whether the service's router answers before it counts. */
export function isFree(operation: OperationSpec, status: number): boolean {
  const known = operation.responses[status]
  if (known !== undefined) return known.free === true
  // 0 is a redirect, as pages see it.
  return status === 0 || (status >= 300 && status < 400) || status === 404 || status === 405
}
