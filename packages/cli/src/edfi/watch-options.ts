import type { JobWatchOptions } from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { integerFrom } from '../parse-arguments.ts'

/** How a command waits for a run. */
export interface WaitOptions {
  readonly timeout?: number
  readonly stallAfter?: number
  readonly poll?: number
}

export function withWaitOptions(command: Command): Command {
  return command
    .option('--timeout <seconds>', 'stop waiting after so long (default: 13 hours); the run goes on', integerFrom(1))
    .option(
      '--stall-after <seconds>',
      'give a run up of which nothing was heard for so long (default: by the limits executors have)',
      integerFrom(1),
    )
    .option('--poll <seconds>', 'least time between two looks at the job (default: 3)', integerFrom(1))
}

export function watchOptionsOf({ timeout, stallAfter, poll }: WaitOptions): JobWatchOptions {
  return {
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    ...(stallAfter === undefined ? {} : { stallTimeoutMs: stallAfter * 1000 }),
    ...(poll === undefined ? {} : { minIntervalMs: poll * 1000 }),
  }
}
