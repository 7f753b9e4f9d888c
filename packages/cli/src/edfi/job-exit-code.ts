import type { JobStatus } from '@nova/sdk/edfi'
import { exitCodes } from '../exit-codes.ts'

/** How a command ends that has waited for a job. Somebody has dealt with what is resolved: no reason for an alarm. */
export function exitCodeOfJob(status: JobStatus | null): number {
  switch (status) {
    case 'success':
    case 'resolved':
      return exitCodes.ok.code
    case 'complete with errors':
      return exitCodes.incomplete.code
    default:
      return exitCodes.failed.code
  }
}
