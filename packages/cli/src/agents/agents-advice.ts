import type { NovaError } from '@nova/sdk/agents'

/** Where the advice of the SDK names its own functions and options, commands have flags for them. */
const flagAdvice: Readonly<Record<string, string>> = {
  api_key_missing: 'Set NOVA_AGENTS_KEY, or pass --key-file FILE.',
  authentication_error: 'Check NOVA_AGENTS_KEY or --key-file: the service does not know the key.',
  unsupported: 'See --profile for the version of the service: another one may have it.',
  outcome_unknown: 'It may have taken effect, even several times: look before you run the same command again.',
  task_timeout: 'The task goes on without us: the same command takes the waiting up again.',
  task_stalled: 'Look at the service; a larger --stall-after waits longer.',
  quota_wait_too_long: 'Run the same command again later; `nova agents status` says when there is room.',
  quota_store_unavailable: 'Pass --state-dir with a folder that can be written to.',
  memory_store_unavailable: 'Pass --state-dir with a folder that can be written to; nothing was kept or sent.',
  memory_not_found: 'Look for it with `nova agents recall`.',
  memory_key_conflict: 'Choose another --as for other content, or forget what has this one; nothing was kept or sent.',
  outbox_full:
    'Run `nova agents outbox flush` while the service can be reached, or discard some; nothing of this was kept.',
  socket_unavailable: 'Without --via the best way that is open is taken.',
  stream_unavailable:
    'Without --via the best way that is open is taken: streams are an addition that few servers have.',
  analytics_timeout: 'Run the same command again; with --watch it goes on trying, and says what it waits for.',
  engine_failed: 'Look at the language model behind the service.',
}

/** The advice for an error of the agents service in terms of commands and flags; undefined where that of the SDK will do. */
export function adviseOnAgents({
  service,
  code,
  details,
}: Pick<NovaError, 'service' | 'code' | 'details'>): string | undefined {
  if (service !== 'agents') return undefined
  if (typeof details['key'] === 'string' && details['state'] === 'refused')
    return 'Set right what is wrong: the same command, or `nova agents outbox retry`, then sends it again; `nova agents outbox discard` gives it up.'
  return flagAdvice[code]
}
