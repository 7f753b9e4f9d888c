import type { ExchangeResponse } from '../../engine/exchange.ts'
import { asStream, breakBody } from '../../engine/reshape-body.ts'
import type { HasAgentsDefect } from '../defects.ts'
import type { Failure } from '../failures/failure.ts'
import { type FailedCall, type SpeltFailure, spellFailure } from '../failures/spell-failure.ts'
import type { ErrorFacts } from '../profile-facts.ts'

const encoder = new TextEncoder()

/** A failure as an answer, and whether it has an id and a time like others. */
export interface FailureAnswer {
  readonly answer: ExchangeResponse
  readonly tracked: boolean
}

/** Answers a failure in the words of a version. A body that does not arrive breaks the connection where it ends. */
export function answerFailure(
  failure: Failure,
  facts: ErrorFacts,
  call: FailedCall,
  has: HasAgentsDefect,
): FailureAnswer {
  const challenged = has('agents-key-challenged') ? { ...facts, challenge: true } : facts
  const own = has('agents-request-id-other') ? { ...call, requestId: '00000000-0000-4000-8000-000000000000' } : call
  const spelt = spellFailure(failure, challenged, own)
  const headers = new Headers({ ...spelt.headers, 'content-type': spelt.contentType })
  // The rest of the body is still on its way, so nothing else can follow on this connection.
  if (failure.status === 413) headers.set('connection', 'close')
  if (failure.status === 429 && has('agents-limit-header')) headers.set('retry-after', '60')
  return {
    answer: { kind: 'response', status: spelt.status, headers, ...bodyOf(spelt, headers, has) },
    tracked: spelt.tracked,
  }
}

function bodyOf(spelt: SpeltFailure, headers: Headers, has: HasAgentsDefect): Pick<ExchangeResponse, 'body'> {
  const text = wrongly(spelt, has)
  const bytes = encoder.encode(text)
  const isWhole = spelt.sentBytes === spelt.declaredBytes
  headers.set('content-length', String(isWhole ? bytes.byteLength : spelt.declaredBytes))
  return { body: isWhole ? bytes : breakAfter(bytes, spelt.sentBytes) }
}

/** At the end of what is sent the connection breaks, also where nothing was left to send. */
async function* breakAfter(bytes: Uint8Array, sentBytes: number): AsyncGenerator<Uint8Array> {
  if (sentBytes > 0) yield bytes.subarray(0, sentBytes)
  yield* breakBody(asStream(bytes), 0)
}

function wrongly({ body, contentType }: SpeltFailure, has: HasAgentsDefect): string {
  const member = has('agents-error-code-missing') ? 'code' : has('agents-error-message-missing') ? 'message' : null
  return member === null || contentType !== 'application/json'
    ? body
    : JSON.stringify(JSON.parse(body, (name, value) => (name === member ? undefined : value)))
}
