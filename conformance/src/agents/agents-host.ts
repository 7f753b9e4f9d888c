import type { MockControl } from '../check.ts'
import type { AgentsOperation } from './agents-contract.ts'

/** What somebody who runs the service can do, beside its routes. Without a host the checks that need one are skipped. */
export interface AgentsHost {
  /** The next call of an operation fails behind the service, at every one of its attempts. */
  failNext(operation: AgentsOperation): Promise<void>
  /** How often an operation was tried behind the service so far. */
  attempts(operation: AgentsOperation): Promise<number>
  /** The next question on a socket fails behind the service. */
  failNextQuestion(): Promise<void>
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
    failNext: (operation) => fail(operation, 3),
    failNextQuestion: () => fail('socket', 1),
    async attempts(operation) {
      const { attempts } = (await turn('count_attempts', { operation })) as { readonly attempts?: unknown }
      return Number(attempts)
    },
    setLiveAnalytics: async (is_live) => void (await turn('set_live_analytics', { is_live })),
  }
}
