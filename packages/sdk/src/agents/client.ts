import { createRuntime } from '../internal/create-runtime.ts'
import { createTransport, mergePolicy, type ServiceTransport } from '../internal/http/create-transport.ts'
import type { OperationSpec } from '../internal/operation.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../internal/retry/policy.ts'
import { runtimeOf } from '../internal/runtime.ts'
import { type AgentsAuth, type AgentsClient, type AgentsClientOptions, agentsAccess } from './agents-client.ts'
import { checkBaseUrl, checkPolicy, checkPositive, checkPriority, checkProfile } from './check-options.ts'
import { isAgentsError } from './errors.ts'
import { bindAgentsOperations } from './generated/calls.ts'
import { createKeySource, type KeySource } from './http/api-key.ts'
import { explainLostAnswer } from './http/lost-answer.ts'
import { nameKeyProblem } from './http/name-key-problem.ts'
import { createAgentsProfile } from './http/profile.ts'
import { createCounterFinder, createQuotaGate } from './http/quota-gate.ts'
import type { CallPriority } from './quota/quota.ts'
import { checkRequest } from './requests/check-request.ts'
import { restateError } from './restate-error.ts'

/** Five times what the service takes to give up by itself. */
const DEFAULT_ATTEMPT_TIMEOUT_MS = 15_000
const DEFAULT_MAX_BODY_BYTES = 1024 * 1024

/**
 * Two tries more at most: the service itself tries three times, so each of ours is three of its own. Long enough for
 * two windows of the quota to pass.
 */
const agentsRetryPolicy: RetryPolicy = {
  ...defaultRetryPolicy,
  maxAttempts: 3,
  baseDelayMs: 500,
  totalTimeoutMs: 300_000,
}

/**
 * A client of the orchestration service. Sends nothing by itself.
 *
 * Calls are counted before they are sent, as the service counts them, and wait where it would refuse them; all clients
 * of a process with the same address and key share one count. What a failure means is told from its status; the body,
 * which often does not arrive, only adds words. Reads, searches and `updateTask` are repeated when the service failed or
 * no answer came. Other writes are not: without an answer they fail with `outcome_unknown`. A 429 is waited for and
 * repeated in any case, because nothing was done. Redirects are not followed, so no key leaves for another address.
 *
 * What the service would misunderstand is not sent: `value_invalid` names the member and what should be there.
 *
 * @throws AgentsError `invalid_options` for an address, a limit or a version that cannot be used; `api_key_missing` or
 * `api_key_malformed` for a key that cannot be sent.
 *
 * @example
 * ```ts
 * import { createAgentsClient } from '@nova/sdk/agents'
 *
 * const client = createAgentsClient({ baseUrl: 'http://127.0.0.1:8000', auth: 'test-key' })
 * const { task_id } = await client.createTask({ type: 'analysis', parameters: { depth: 2 }, priority: 2 })
 * const { status } = await client.getTask(task_id)
 * console.log(task_id, status)
 * ```
 */
export function createAgentsClient(options: AgentsClientOptions): AgentsClient {
  const baseUrl = checkBaseUrl(options.baseUrl)
  const profile = checkProfile(options.profile ?? 'P4')
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const keys = openKeys(options.auth)
  const maxBodyBytes = checkPositive('maxBodyBytes', options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES)
  const attemptTimeoutMs = checkPositive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS)
  const policy = checkPolicy(mergePolicy(agentsRetryPolicy, options.retry ?? {}))
  const pipelineProfile = createAgentsProfile(keys.hide)
  const { clock, random } = runtime
  const findCounter = createCounterFinder({ given: options.quota, baseUrl, profile, key: keys.key, clock, random })

  const view = (priority: CallPriority): AgentsClient => {
    const sending = createTransport({
      baseUrl,
      profile: pipelineProfile,
      runtime,
      tokens: keys,
      policy,
      attemptTimeoutMs,
      observe: options.observe,
      validate: options.validate,
      gate: createQuotaGate(findCounter, profile, priority),
    })
    const transport: ServiceTransport = {
      async call(operation, input, callOptions) {
        checkRequest(operation, input, { profile, maxBodyBytes })
        return await explained(operation, sending.call(operation, input, callOptions))
      },
      async open(operation, input, openOptions) {
        checkRequest(operation, input, { profile, maxBodyBytes })
        return await explained(operation, sending.open(operation, input, openOptions))
      },
    }
    return {
      ...bindAgentsOperations(transport),
      baseUrl,
      profile,
      [runtimeOf]: runtime,
      [agentsAccess]: {
        transport,
        key: () => named(keys.key),
        hide: keys.hide,
        counter: () => named(findCounter),
        priority,
        withPriority: (given) => view(checkPriority(given)),
      },
    }
  }
  return view('normal')
}

/** What is known to be no key is refused before anything is asked for. */
function openKeys(auth: AgentsAuth): KeySource {
  try {
    return createKeySource(auth)
  } catch (error) {
    throw nameKeyProblem(error)
  }
}

/** Key sources have errors of their own, for the pipeline to name. Here nobody else does. */
async function named<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw nameKeyProblem(error)
  }
}

async function explained<T>(operation: OperationSpec, result: Promise<T>): Promise<T> {
  try {
    return await result
  } catch (error) {
    // What the quota refuses with knows of no operation.
    if (isAgentsError(error) && error.operation === undefined) throw restateError(error, { operation: operation.name })
    throw explainLostAnswer(error, operation)
  }
}
