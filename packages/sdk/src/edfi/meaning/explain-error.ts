import {
  type RunFailureCode,
  type RunFailureDetails,
  readDetails,
  readNumber,
  readText,
  runFailureCodes,
} from './run-failure-details.ts'
import { type RunFailureText, textOf, textOfForeignCode } from './run-failure-texts.ts'

/** How the code of an explained failure is known. */
export type ExplanationBasis =
  /** The service named it. */
  | 'reported'
  /** The service said `unknown`, and the payload gives it away. */
  | 'inferred'
  /** The service named one that nobody knows: it is explained as `unknown`. */
  | 'not_recognised'

interface Explained<Code extends RunFailureCode> extends RunFailureText {
  readonly code: Code
  readonly basis: ExplanationBasis
  /** The code as the service gave it, null when that was no text. */
  readonly reportedCode: string | null
  readonly details: RunFailureDetails<Code>
  /** Where in the executor it happened, at most its last 6144 bytes. It may hold secrets and data of students. */
  readonly stacktrace: string | null
}

/** Why a run failed. Narrow it by `code` to know its details. */
export type ExplainedError = { [Code in RunFailureCode]: Explained<Code> }[RunFailureCode]

/**
 * Why a run failed and what to do, from an entry of its errors. Never throws, whatever the payload.
 *
 * The service reports some codes as `unknown`. Two of those can be told from their payload and are named here; a
 * cross-year roster that could not be fetched cannot, and stays `unknown`. Titles, explanations and advice
 * never hold the stack trace; parts of the payload they quote are bounded and cleaned of what looks like a secret.
 *
 * @example
 * ```ts
 * const explained = explainError('insufficient_matches', { match_rate: 0.2, match_threshold: 0.5, id_name: 'StudentID' })
 * console.log(explained.title, '-', explained.explanation, explained.whatToDo)
 * if (explained.code === 'insufficient_matches') console.log(explained.details.match_rate) // 0.2
 * ```
 */
export function explainError(code: unknown, payload: unknown): ExplainedError {
  const reportedCode = typeof code === 'string' ? code : null
  const known = runFailureCodes.find((each) => each === code)
  if (known === undefined)
    return { ...explain('unknown', payload, 'not_recognised', reportedCode), ...foreignText(reportedCode) }
  const inferred = known === 'unknown' ? inferCode(payload) : null
  return explain(inferred ?? known, payload, inferred === null ? 'reported' : 'inferred', reportedCode)
}

function explain(
  code: RunFailureCode,
  payload: unknown,
  basis: ExplanationBasis,
  reportedCode: string | null,
): ExplainedError {
  const details = readDetails(code, payload)
  const stacktrace = readText(payload, 'stacktrace')
  // The details were read for this code; that one belongs to the other is lost on the compiler.
  return { code, basis, reportedCode, ...textOf(code, details), details, stacktrace } as ExplainedError
}

/** Only codes that the service rewrites: of those it passes on, `unknown` means what it says. */
function inferCode(payload: unknown): 'executor_timeout' | 'invalid_job' | null {
  if (readNumber(payload, 'timeout_seconds') !== null) return 'executor_timeout'
  return readText(payload, 'message') === null ? null : 'invalid_job'
}

const foreignText = (code: string | null): Partial<RunFailureText> => (code ? textOfForeignCode(code) : {})
