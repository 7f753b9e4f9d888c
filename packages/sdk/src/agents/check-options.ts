import { createOptionChecks } from '../internal/http/option-checks.ts'
import { agentsError } from './errors.ts'
import { type ProfileName, profiles } from './generated/profiles.ts'
import type { CallPriority } from './quota/quota.ts'
import { priorities } from './quota/wait-line.ts'

export const {
  baseUrl: checkBaseUrl,
  policy: checkPolicy,
  positive: checkPositive,
} = createOptionChecks(agentsError, 'Give the address in front of /api, such as http://127.0.0.1:8000, without a path.')

/** @throws AgentsError `invalid_options` for a version nobody knows */
export function checkProfile(given: ProfileName): ProfileName {
  if (Object.hasOwn(profiles, given)) return given
  throw agentsError({
    code: 'invalid_options',
    message: `profile is none of ${Object.keys(profiles).join(', ')}.`,
    advice: 'Name the version that the server speaks, or leave profile out.',
    attempts: 0,
  })
}

/** @throws AgentsError `invalid_options` for an urgency that there is none of */
export function checkPriority(given: CallPriority): CallPriority {
  if (priorities.includes(given)) return given
  throw agentsError({
    code: 'invalid_options',
    message: `priority is none of ${priorities.join(', ')}.`,
    advice: 'Name one of them, or leave priority out.',
    attempts: 0,
  })
}
