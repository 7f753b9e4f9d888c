import type { NovaErrorKind } from '../internal/errors.ts'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'

/** What a code of this side means for a caller. */
export interface ClientCodeSpec {
  readonly kind: NovaErrorKind
  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean
  /** What to do next, one sentence; an error that knows more says so instead. */
  readonly advice: string
}

/**
 * Codes of failures that only this side can see, of all features of the service, each with its kind, whether waiting
 * helps, and what to do next. The codes of the shared pipeline bring their own advice and stand apart.
 */
export const clientErrorCodes = {
  // The key
  api_key_missing: {
    kind: 'authentication',
    retryable: false,
    advice: 'Give the client an API key: auth: "…" or auth: () => key.',
  },
  api_key_malformed: {
    kind: 'authentication',
    retryable: false,
    advice: 'Pass the bare key on one line, without blanks around it and without a scheme in front.',
  },
  api_key_unavailable: {
    kind: 'authentication',
    retryable: false,
    advice: 'See cause for what the function that gives the key threw.',
  },

  // What is to be sent
  value_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Give details.field in the form that details.wanted describes; nothing was sent.',
  },
  payload_too_large: {
    kind: 'validation',
    retryable: false,
    advice: 'Send less at a time, or keep the bulk elsewhere and send where it is; nothing was sent.',
  },
  unsupported: {
    kind: 'local',
    retryable: false,
    advice:
      'Give createAgentsClient the profile of the service, if it is another one than this; else do without: it has nothing of the kind.',
  },

  // Writes without an answer
  outcome_unknown: {
    kind: 'conflict',
    retryable: false,
    advice: 'It may have taken effect, even several times: look before it is repeated; see cause for what was seen.',
  },

  // Waiting for tasks
  task_timeout: {
    kind: 'timeout',
    retryable: true,
    advice: 'Wait on: give waitForTask details.state as state, and a larger timeoutMs.',
  },
  task_stalled: {
    kind: 'timeout',
    retryable: true,
    advice:
      'Nothing has changed for long: look at the service, then wait on with details.state and a larger stallTimeoutMs.',
  },
  waiter_state_invalid: {
    kind: 'local',
    retryable: false,
    advice: 'Give back a state as onState gave it, of the same task, or leave it out to begin anew.',
  },

  // Quota
  quota_queue_full: {
    kind: 'rate_limit',
    retryable: true,
    advice: 'Make fewer calls at once, or raise quota.maxQueued; nothing was sent.',
  },
  quota_wait_too_long: {
    kind: 'rate_limit',
    retryable: true,
    advice: 'Come back after retryAfterMs, or give the call more time: retry.totalTimeoutMs; nothing was sent.',
  },
  quota_store_unavailable: {
    kind: 'local',
    retryable: false,
    advice: 'Give a place that exists here and can be written to, or leave quota.store out.',
  },
  quota_options_conflict: {
    kind: 'local',
    retryable: false,
    advice: 'Give all clients with this address and key the same quota options, or a quota of their own.',
  },

  // Memory
  memory_content_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct what details.problems lists; nothing was kept or sent.',
  },
  memory_key_conflict: {
    kind: 'conflict',
    retryable: false,
    advice: 'Choose another key for other content, or forget what has this one; nothing was kept or sent.',
  },
  memory_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Neither the server nor this machine knows it: look for it with recall.',
  },
  memory_not_recallable: {
    kind: 'timeout',
    retryable: true,
    advice: 'Wait longer, or look at details.state: servers of these versions often keep nothing at all.',
  },
  memory_match_invalid: {
    kind: 'integrity',
    retryable: false,
    advice: 'Leave out strict, and what does not fit the schema is reported in skipped instead.',
  },
  memory_closed: {
    kind: 'local',
    retryable: false,
    advice: 'Make another one with createMemory: what was not sent is still in the store, if one was given.',
  },
  memory_store_unavailable: {
    kind: 'local',
    retryable: false,
    advice: 'Give a store that can be read and written; what could not be written was not sent either.',
  },
  outbox_full: {
    kind: 'local',
    retryable: true,
    advice:
      'Call flush() while the server can be reached, or discard what outbox.list() has; nothing of this was kept.',
  },

  // Analytics
  question_refused: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the question: see details for what the service said; it would refuse it again.',
  },
  analytics_failed: {
    kind: 'service',
    retryable: true,
    advice: 'Ask again later, or look at the service: it failed at the question several times in a row.',
  },
  engine_failed: {
    kind: 'service',
    retryable: true,
    advice: 'Look at the language model behind the service: it answers success though its engine failed.',
  },
  socket_refused: {
    kind: 'authentication',
    retryable: false,
    advice:
      'Check the key with a read of analytics: a handshake is refused in the same way for a bad key, for a path that does not exist and, in later versions, for the quota.',
  },
  socket_unavailable: {
    kind: 'service',
    retryable: false,
    advice: 'Watch with via: "auto", which reads where no socket can be had.',
  },
  stream_unavailable: {
    kind: 'service',
    retryable: false,
    advice: 'Watch with via: "auto" or "polling": streams are an addition that few servers have.',
  },
  analytics_timeout: {
    kind: 'timeout',
    retryable: true,
    advice: 'Ask again, or raise timeoutMs; see details.status for what was tried.',
  },
  watch_closed: {
    kind: 'local',
    retryable: false,
    advice: 'Open another watch: this one was closed before the answer came.',
  },
} as const satisfies Readonly<Record<string, ClientCodeSpec>>

/** Kinds of all codes of this side, the pipeline's included. */
export const clientErrorKinds = {
  ...pipelineCodes,
  ...mapKinds(clientErrorCodes),
}

function mapKinds<Code extends string>(
  codes: Readonly<Record<Code, ClientCodeSpec>>,
): Readonly<Record<Code, NovaErrorKind>> {
  const pairs = Object.entries<ClientCodeSpec>(codes).map(([code, { kind }]) => [code, kind])
  return Object.fromEntries(pairs) as Record<Code, NovaErrorKind>
}
