import { utf8Length } from '../../paths/check-key.ts'
import { type JobProblem, jobError, jobWarning } from './job-problem.ts'

/** What the service reads. */
const SERVICE_LIMIT_BYTES = 100 * 1024
/** What firewalls in front of it commonly let pass. */
const FIREWALL_LIMIT_BYTES = 8 * 1024

/** The problem with the size of the call that creates a job, null for none. */
export function checkBody(body: object): JobProblem | null {
  const sizeBytes = utf8Length(JSON.stringify(body))
  const about = { code: 'body_too_large', on: 'body', seen: `${sizeBytes} bytes` } as const
  if (sizeBytes > SERVICE_LIMIT_BYTES)
    return jobError({
      ...about,
      wanted: `at most ${SERVICE_LIMIT_BYTES} bytes`,
      message: 'The call that creates the job is larger than the service reads.',
      advice: 'Shorten the names of files and the values of params.',
    })
  if (sizeBytes > FIREWALL_LIMIT_BYTES)
    return jobWarning({
      ...about,
      wanted: `at most ${FIREWALL_LIMIT_BYTES} bytes`,
      message: 'The call that creates the job is larger than firewalls in front of the service commonly let pass.',
      advice: 'If it is refused with 403, shorten the names of files and the values of params.',
    })
  return null
}
