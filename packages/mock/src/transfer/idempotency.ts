import type { TransferContext } from './context.ts'
import { apiErrors } from './http/api-error.ts'

export interface Answer {
  readonly status: number
  readonly body: string
}

export interface Intent {
  readonly route: string
  readonly scopeId: string
  /** Trimmed and not blank. */
  readonly key: string
  /** Valid by the contract, with defaults filled in: two spellings of one wish are one wish. */
  readonly body: unknown
}

/**
 * Runs a mutation at most once per key: the first success is kept as it went out and given again to
 * whoever asks the same, failures are forgotten. When the answer cannot be kept, the mutation has
 * happened and the key stays taken until it expires.
 */
export async function runOnce(
  context: TransferContext,
  intent: Intent,
  execute: () => Promise<Answer>,
): Promise<Answer> {
  if (context.has('idempotency-never-replays')) return execute()
  const { claims } = context.state
  const ttlMs = context.settings.idempotencyTtlSeconds * 1000
  const slot = JSON.stringify([intent.route, intent.scopeId, await digest(intent.key)])
  const fingerprint = await digest(canonicalJson(intent.body))
  await passOr503(context, 'idempotency:claim')

  const known = claims.get(slot)
  if (known && known.expires_at_ms > context.clock.now()) {
    if (known.fingerprint !== fingerprint && !context.has('idempotency-ignores-payload'))
      throw apiErrors.idempotencyConflict('The idempotency key was used with a different payload')
    if (known.answer === null)
      throw apiErrors.idempotencyConflict('A request with this idempotency key is still in progress')
    context.metrics.count('idempotency_replays_total')
    return known.answer
  }
  const claim = { fingerprint, expires_at_ms: context.clock.now() + ttlMs, answer: null as Answer | null }
  claims.set(slot, claim)
  await context.save()

  let answer: Answer
  try {
    answer = await execute()
  } catch (error) {
    // A claim that cannot be dropped outweighs the failure itself.
    await passOr503(context, 'idempotency:discard')
    claims.delete(slot)
    await context.save()
    throw error
  }
  await passOr503(context, 'idempotency:commit')
  claim.answer = answer
  claim.expires_at_ms = context.clock.now() + ttlMs
  await context.save()
  return answer
}

async function passOr503(context: TransferContext, point: string): Promise<void> {
  try {
    await context.pass(point)
  } catch (error) {
    // A refused connection, unlike an error answer, has no name here and ends as 500.
    if ((error as { isConnection?: boolean }).isConnection) throw error
    throw apiErrors.idempotencyUnavailable()
  }
}

/** JSON with sorted keys and no blanks. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
