import { connectivity, createPartTransport, createRangeTransport, openSocket } from '#platform'
import { systemClock } from './clock.ts'
import { createFetchPartTransport } from './fetch-part-transport.ts'
import { createFetchRangeTransport } from './fetch-range-transport.ts'
import type { Runtime } from './runtime.ts'

/**
 * The platform's runtime with some of its fields replaced. Whoever replaces `fetch` alone gets the
 * transports to storage on that fetch too: a client told how to reach the network uses no other way.
 */
export function createRuntime(given: Partial<Runtime> = {}): Runtime {
  const { fetch } = given
  return {
    // Looked up at each call: interceptors replace the global one at any time.
    fetch: (input, init) => globalThis.fetch(input, init),
    clock: systemClock,
    random: Math.random,
    randomId,
    sendPart: fetch ? createFetchPartTransport(fetch) : createPartTransport(),
    receiveRange: fetch ? createFetchRangeTransport(fetch) : createRangeTransport(),
    connectivity,
    openSocket,
    ...given,
  }
}

/** 32 hex characters. `randomUUID` draws from a pool where it exists; pages that are not served over HTTPS lack it. */
function randomId(): string {
  const { crypto } = globalThis
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID().replaceAll('-', '')
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
