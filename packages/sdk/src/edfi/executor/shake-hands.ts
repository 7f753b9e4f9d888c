import { type EdfiError, edfiError, isEdfiError } from '../errors.ts'
import type { RunHandshake } from '../generated/executor/types.ts'
import { isAnswerLost } from '../http/lost-answer.ts'

/**
 * Performs the handshake, and says what it means when nobody knows what became of it. A crash is no refusal either:
 * the run may have been made `running` before it.
 */
export async function shakeHands(handshake: () => Promise<RunHandshake>): Promise<RunHandshake> {
  let answer: RunHandshake
  try {
    answer = await handshake()
  } catch (error) {
    if (isEdfiError(error) && (isAnswerLost(error) || (error.status ?? 0) >= 500))
      throw unknownHandshake(error.code, error)
    throw error
  }
  const { token, jobUrl } = answer
  if (typeof token !== 'string' || token === '' || typeof jobUrl !== 'string') throw unknownHandshake('no token in it')
  return answer
}

function unknownHandshake(reason: string, error?: EdfiError): EdfiError<'handshake_unknown'> {
  return edfiError({
    code: 'handshake_unknown',
    message: `The answer to the handshake was lost (${reason}): the run may be running by now, and its access token is nowhere.`,
    advice:
      'Do not repeat it: a second handshake is refused. A run that is running with nobody to end it keeps its job from being started again, so have another job created.',
    operation: 'initRun',
    status: error?.status,
    requestId: error?.requestId,
    attempts: error?.attempts ?? 1,
    details: { reason },
    cause: error,
  })
}
