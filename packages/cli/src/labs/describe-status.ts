import type { LabStatus } from '@nova/sdk/labs'

/** How well a lab is known at this moment, in one line. */
export function describeStatus({ state, mode, channels }: LabStatus): string {
  const reasons = Object.entries(channels).flatMap(([name, channel]) =>
    channel.reason === null ? [] : [`${name} channel: ${channel.reason}`],
  )
  return [`${state}, ${modes[mode]}`, ...reasons].join('; ')
}

const modes: Readonly<Record<LabStatus['mode'], string>> = {
  live: 'changes are pushed',
  'partly-live': 'some changes are pushed, the rest is polled',
  polling: 'changes are polled',
}
