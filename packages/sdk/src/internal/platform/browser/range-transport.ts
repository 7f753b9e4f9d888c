import { createFetchRangeTransport } from '../../fetch-range-transport.ts'
import type { RangeTransport } from '../../runtime.ts'

/** Gets ranges with the page's `fetch`, looked up at each call: pages and their tests replace it. */
export function createRangeTransport(): RangeTransport {
  return createFetchRangeTransport((input, init) => globalThis.fetch(input, init))
}
