import type { Channel } from './channel.ts'
import type { ChannelReason } from './channel-status.ts'
import type { ChannelName } from './live-status.ts'

/** Stands for a channel that cannot be had, so that everybody sees why. */
export function absentChannel(name: ChannelName, reason: ChannelReason): Channel {
  const nothing = () => {}
  return {
    name,
    open: nothing,
    reopen: nothing,
    hurry: nothing,
    close: nothing,
    covered: nothing,
    mark: () => ({ window: { upTo: 0, tick: 0 }, endCount: 0 }),
    facts: () => ({ open: false, untried: false, uncovered: false, whole: false, behind: false }),
    status: () => ({ state: 'off', reason, httpStatus: null, phase: 'closed', applied: null, newest: 0 }),
    lastHeardMs: null,
  }
}
