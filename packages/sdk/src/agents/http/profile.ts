import type { ServiceProfile } from '../../internal/http/service-profile.ts'
import { agentsError } from '../errors.ts'
import { errorCodes } from '../generated/operations.ts'
import { hideInCause } from './hide-in-cause.ts'
import { judgeAgentsAnswer } from './judge-answer.ts'
import { keyCodes } from './name-key-problem.ts'

const SERVER_SIDE_ADVICE =
  'Nothing need be wrong with the request: the service failed behind it, after three tries. Look what has taken effect before it is repeated.'
const REDIRECT_ADVICE =
  'The service redirects addresses with a slash at their end to those without one: see that neither baseUrl nor a proxy on the way adds one, and that the scheme is right.'

/** It is announced by versions that then send none, and only adds words. */
const FAILURE_BODY_TIMEOUT_MS = 2000

/**
 * What the shared pipeline has to know about this service.
 *
 * @param hide Takes the key out of a text, which may quote a server that quotes it.
 */
export function createAgentsProfile(hide: (text: string) => string): ServiceProfile {
  return {
    service: 'agents',
    errorCodes,
    judge: judgeAgentsAnswer,
    failureBodyTimeoutMs: FAILURE_BODY_TIMEOUT_MS,
    fail(init) {
      const { message, details, advice, requestId, cause, ...facts } = init
      const safe = {
        ...facts,
        message: hide(message),
        requestId: requestId === undefined ? undefined : hide(requestId),
        ...(details ? { details: hideIn(details, hide) } : {}),
        ...(cause === undefined ? {} : { cause: hideInCause(cause, hide) }),
      }
      const keyCode = keyCodes[init.code]
      // The advice of the pipeline is about tokens.
      if (keyCode !== undefined) return agentsError({ ...safe, code: keyCode })
      return agentsError({ ...safe, advice: adviceFor(init.code, details) ?? advice })
    },
  }
}

function adviceFor(code: string, details: Details = {}): string | undefined {
  if (code === 'redirect_refused') return REDIRECT_ADVICE
  return details['serverSide'] === true ? SERVER_SIDE_ADVICE : undefined
}

type Details = Readonly<Record<string, unknown>>

const hideIn = (details: Details, hide: (text: string) => string): Details => mapTexts(details, hide) as Details

/** Details are plain JSON by now. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapTexts(member, map)]))
}
