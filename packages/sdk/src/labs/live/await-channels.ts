import type { Clock } from '../../internal/clock.ts'
import type { Channel } from './channel.ts'

/** Waits until every channel was greeted or has failed, though not for longer than a while. */
export interface ChannelsAwaited {
  /** To be called whenever a channel differs. */
  look(): void
  /** Resolves in every case, an abort included. */
  wait(channels: readonly Channel[], waitMs: number, signal: AbortSignal): Promise<void>
}

export function awaitChannels(clock: Pick<Clock, 'sleep'>): ChannelsAwaited {
  let look = () => {}
  return {
    look: () => look(),
    async wait(channels, waitMs, signal) {
      const enough = new AbortController()
      const stop = () => enough.abort()
      look = () => {
        if (channels.every((channel) => !channel.facts().untried)) stop()
      }
      signal.addEventListener('abort', stop, { once: true })
      look()
      await clock.sleep(waitMs, enough.signal).catch(() => {})
      look = () => {}
      signal.removeEventListener('abort', stop)
    },
  }
}
