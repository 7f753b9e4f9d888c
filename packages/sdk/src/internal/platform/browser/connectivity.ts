import type { Connectivity } from '../../connectivity.ts'

/** What the browser says. `onLine` is false only when there is no interface at all; true promises nothing. */
export const connectivity: Connectivity = {
  isOffline: () => globalThis.navigator?.onLine === false,
  onOnline(listener) {
    globalThis.addEventListener?.('online', listener)
    return () => globalThis.removeEventListener?.('online', listener)
  },
}
