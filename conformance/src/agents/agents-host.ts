import type { MockControl } from '../check.ts'
import type { AgentsOperation } from './agents-contract.ts'

/** What somebody who runs the service can do, beside its routes. Without a host the checks that need one are skipped. */
export interface AgentsHost {
  /** What the service lets a key do, where that is known. */
  readonly quota: { readonly calls: number; readonly windowMs: number } | null
  /** The next call of an operation fails behind the service, at every one of its attempts. @param attempts @default 3 */
  failNext(operation: AgentsOperation, attempts?: number): Promise<void>
  /** How often an operation was tried behind the service so far. */
  attempts(operation: AgentsOperation): Promise<number>
  /** The next question on a socket fails behind the service. */
  failNextQuestion(): Promise<void>
  /** The next time a stream looks whether analytics have changed, that fails behind the service. */
  failNextUpdate(): Promise<void>
  /** The next request falls over outside of everything that answers in a form. */
  crashNext(): Promise<void>
  /** Whether figures that change with time go into analytics. */
  setLiveAnalytics(isLive: boolean): Promise<void>
}

/** Hands on the host of a mock that is only an address; null where it offers none. */
export function remoteHost(control: MockControl | null): AgentsHost | null {
  const turn = control?.turn
  if (!turn) return null
  const fail = async (operation: string, attempts: number) =>
    void (await turn('fail_next', { operation, attempts, takes_effect: false }))
  return {
    quota: quotaOf(control.described),
    failNext: (operation, attempts = 3) => fail(operation, attempts),
    failNextQuestion: () => fail('socket', 1),
    failNextUpdate: () => fail('stream', 1),
    crashNext: () => fail('crash', 1),
    async attempts(operation) {
      const { attempts } = (await turn('count_attempts', { operation })) as { readonly attempts?: unknown }
      return Number(attempts)
    },
    setLiveAnalytics: async (is_live) => void (await turn('set_live_analytics', { is_live })),
  }
}

function quotaOf(described: object | undefined): AgentsHost['quota'] {
  const { calls, window_seconds: seconds } = (described as Described | undefined)?.quota ?? {}
  return typeof calls === 'number' && typeof seconds === 'number' ? { calls, windowMs: seconds * 1000 } : null
}

/** What the mock says of its agents. */
interface Described {
  readonly quota?: { readonly calls?: unknown; readonly window_seconds?: unknown }
}
