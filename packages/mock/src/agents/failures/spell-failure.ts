import type { CodeWord, ErrorForm } from '@nova/sdk/agents/contract'
import { localTimestamp } from '../local-timestamp.ts'
import type { ErrorFacts } from '../profile-facts.ts'
import { pythonText } from '../python-text.ts'
import { type Delivery, deliverBody } from './deliver-body.ts'
import type { Failure } from './failure.ts'

/** What is known of the call that failed. */
export interface FailedCall {
  readonly requestId: string
  readonly nowMs: number
  /** What the server's own zone is ahead of UTC. */
  readonly zoneOffsetMinutes?: number
}

/** A failure as it goes over the wire. */
export interface SpeltFailure extends Delivery {
  readonly status: number
  readonly contentType: string
  /** Beyond type and length. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether it has an id and a time of its own. A crash has none. */
  readonly tracked: boolean
}

/** Puts a failure into the words of a version. */
export function spellFailure(failure: Failure, facts: ErrorFacts, call: FailedCall): SpeltFailure {
  const { form, codes } = formOf(failure, facts)
  const words = wordsOf(failure, facts, form, codes)
  const body = form === 'plain_text' ? 'Internal Server Error' : JSON.stringify(spell(form, failure, words, call))
  const challenged = facts.challenge && failure.code === 'AUTHENTICATION_ERROR'
  return {
    status: failure.status,
    contentType: form === 'plain_text' ? 'text/plain; charset=utf-8' : 'application/json',
    headers: challenged ? { 'www-authenticate': 'ApiKey' } : {},
    body,
    tracked: failure.kind !== 'crash',
    ...deliverBody(failure, body, facts.bodies),
  }
}

function formOf(failure: Failure, facts: ErrorFacts): { form: ErrorForm; codes: CodeWord | null } {
  switch (failure.kind) {
    case 'failure':
      return { form: facts.failures, codes: facts.failureCodes }
    case 'refusal':
      return { form: facts.refusals, codes: facts.refusalCodes }
    case 'route':
      return { form: facts.routes, codes: facts.routes === 'full' ? 'own' : 'error' }
    case 'schema':
      return { form: facts.schemas, codes: facts.schemas === 'full' ? 'own' : 'error' }
    case 'crash':
      return { form: facts.crashes, codes: 'own' }
  }
}

interface Words {
  readonly code: string
  readonly message: string
}

const generic = 'An error occurred'

function wordsOf(failure: Failure, facts: ErrorFacts, form: ErrorForm, codes: CodeWord | null): Words {
  const own = failure.code === 'AUTHORIZATION_ERROR' ? facts.permissionCode : failure.code
  const code = codes === 'error' ? 'ERROR' : codes === 'http_error' ? 'HTTP_ERROR' : own
  const message = failure.message
  switch (form) {
    case 'text':
    case 'list':
      return { code, message: failure.shortMessage ?? message }
    case 'plain':
      return { code, message: failure.problems ? pythonText(failure.problems) : message }
    case 'flat':
      return { code, message: failure.status === 429 ? pythonText({ code: own, message }) : message }
    case 'doubled':
      // Where the code is lost, so is whatever was said with it.
      return { code, message: codes === 'error' ? generic : message }
    case 'half_stamped':
    case 'stamped':
      return { code, message: failure.longMessage ?? message }
    default:
      return { code, message }
  }
}

function spell(form: ErrorForm, failure: Failure, words: Words, call: FailedCall): unknown {
  const timestamp = localTimestamp(call.nowMs, call.zoneOffsetMinutes)
  const stamped = { ...words, timestamp }
  const flat = { error: words.message, code: words.code, timestamp }
  switch (form) {
    case 'full':
      return {
        error: {
          ...words,
          details: failure.details ?? (failure.problems ? { errors: failure.problems } : {}),
          request_id: call.requestId,
          timestamp: call.nowMs / 1000,
        },
      }
    case 'text':
      return { detail: words.message }
    case 'list':
      return { detail: failure.problems ?? [] }
    case 'plain':
      return { error: words }
    case 'flat':
      return { error: flat, detail: flat }
    case 'doubled':
      return { error: words, detail: words }
    case 'half_stamped':
      return { error: words, detail: stamped }
    case 'stamped':
      return { error: stamped, detail: stamped }
    case 'flat_detail':
      return { detail: flat }
    case 'plain_text':
      return null
  }
}
