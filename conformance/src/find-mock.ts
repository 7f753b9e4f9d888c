import type { MockControl } from './check.ts'
import { SuiteUnavailable } from './check-failure.ts'
import type { CredentialKind } from './credentials/credential-kind.ts'
import { parseCredentials } from './credentials/parse-credentials.ts'
import { explainError } from './show-value.ts'

export interface FoundMock<Given extends object> {
  readonly credentials: Given
  /** Null when the mock runs on a clock that cannot be moved. */
  readonly control: MockControl | null
}

interface MockDescription {
  readonly clock?: { readonly adjustable?: boolean }
  /** Names of what can be done to each service behind its back. */
  readonly switches?: Readonly<Record<string, object | undefined>>
  readonly [service: string]: unknown
}

/**
 * Asks the target whether it is the family's mock, which then gives credentials and lets time pass. A real
 * backend answers 404 to the question, and null is what comes of it. Rejects with a `SuiteUnavailable` when
 * nobody answers.
 */
export async function findMock<Given extends object>(
  target: string,
  { service, kind }: { readonly service: string; readonly kind: CredentialKind<Given> },
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<FoundMock<Given> | null> {
  const url = new URL('/.nova-mock', target).href
  const description = await ask(url, fetch, signal)
  const described = description?.[service] as { readonly credentials?: unknown } | undefined
  // A service that anybody may read gives none, and what the mock says of it is read as they would be.
  if (!described || (!described.credentials && kind.open === undefined)) return null
  const credentials = parseCredentials(JSON.stringify({ [service]: described }), url, service, kind)
  if (description?.clock?.adjustable !== true) return { credentials, control: null }
  const switches = description.switches?.[service]
  return {
    credentials,
    control: {
      advance: (ms) => advance(`${url}/clock`, ms, fetch),
      described,
      async describe() {
        const now = await ask(url, fetch, signal)
        return (now?.[service] ?? {}) as object
      },
      ...(switches && { turn: (name, given) => turn(`${url}/${service}/${name}`, given, fetch) }),
    },
  }
}

async function ask(url: string, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<MockDescription | null> {
  let answer: Response
  try {
    answer = await fetch(url, { signal, redirect: 'manual' })
  } catch (error) {
    signal.throwIfAborted()
    throw new SuiteUnavailable(
      `${new URL(url).origin} does not answer: ${explainError(error)}. Check that it runs and can be reached from here.`,
    )
  }
  if (answer.status !== 200) return null
  try {
    return (await answer.json()) as MockDescription
  } catch {
    signal.throwIfAborted()
    return null
  }
}

async function turn(url: string, given: object, fetch: typeof globalThis.fetch): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  })
  if (answer.status === 200) return await answer.json()
  throw new SuiteUnavailable(`The mock did not turn its switch ${new URL(url).pathname}: status ${answer.status}.`)
}

async function advance(url: string, ms: number, fetch: typeof globalThis.fetch): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance_ms: ms }),
  })
  if (answer.status !== 200) throw new SuiteUnavailable(`The mock did not move its clock: status ${answer.status}.`)
}
