import type { ChannelReason, LabStatus } from '@nova/sdk/labs'

/** How well a lab is known at this moment, in one line. */
export function describeStatus({ state, mode, channels, problem }: LabStatus): string {
  const { path, document } = channels
  return [
    `${state}, ${modes[mode]}`,
    path.reason === null ? '' : `structure: ${reasons[path.reason]}`,
    document.reason === null ? '' : `runtime: ${reasons[document.reason]}`,
    problem === null ? '' : problem.message,
  ]
    .filter(Boolean)
    .join('; ')
}

const modes: Readonly<Record<LabStatus['mode'], string>> = {
  live: 'changes are pushed',
  'partly-live': 'some changes are pushed, the rest is polled',
  polling: 'changes are polled',
}

const reasons: Readonly<Record<ChannelReason, string>> = {
  sub_folder: 'a lab in a folder has no channel',
  no_document_id: 'the lab has no id to ask by',
  bearer_only: 'an access token opens no socket',
  no_sockets: 'sockets are off',
  refused: 'the host refuses the socket',
  blocked: 'something on the way blocks sockets',
  no_session: 'there is no session',
  lost: 'the connection was lost',
  silent: 'the connection had gone silent',
}
