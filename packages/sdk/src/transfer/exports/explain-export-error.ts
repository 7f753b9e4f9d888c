import { redactText } from '../../internal/redact.ts'
import type { ExportResource } from '../generated/types.ts'

/** Why an export failed, as far as anybody can tell. */
export type ExportFailureReason =
  /** The workflow could not be started: nothing was copied. */
  | 'queue_unavailable'
  | 'source_missing'
  | 'source_denied'
  | 'source_empty'
  | 'timed_out'
  /** A fault inside the service. */
  | 'internal'
  | 'unknown'

/** An export's free-text error, put into a few closed words. */
export interface ExportErrorExplanation {
  readonly reason: ExportFailureReason
  /** One sentence that may be shown to anybody. */
  readonly summary: string
  /** What to do next, one sentence. */
  readonly advice: string
  /** Type of the failure inside the service, when the raw text names one. */
  readonly error_type: string | null
  /** What the service wrote, for support: may be a stack trace, and is not for the eyes of end users. */
  readonly raw: string
}

const explanations: Readonly<Record<ExportFailureReason, { readonly summary: string; readonly advice: string }>> = {
  queue_unavailable: {
    summary: 'The export could not be started; nothing was copied.',
    advice: 'Start the export again.',
  },
  source_missing: {
    summary: 'The source of the export does not exist.',
    advice: 'Check the source key; the service does not look at it when an export is created.',
  },
  source_denied: {
    summary: 'The source of the export may not be read.',
    advice: 'Use a source key of your own scope; the service does not look at it when an export is created.',
  },
  source_empty: {
    summary: 'The source of the export has no bytes, and the service does not export empty files.',
    advice: 'Export a file that is not empty.',
  },
  timed_out: { summary: 'The export took longer than the service allows.', advice: 'Start the export again.' },
  internal: {
    summary: 'The export failed inside the service.',
    advice: 'Start the export again; if it fails again, give support the export id and the raw error.',
  },
  unknown: {
    summary: 'The export failed.',
    advice: 'Start the export again; if it fails again, give support the export id and the raw error.',
  },
}

/** Whole texts the service writes itself. */
const KNOWN_TEXTS: Readonly<Record<string, ExportFailureReason>> = {
  queue_unavailable: 'queue_unavailable',
  invalid_export_copy_message: 'internal',
  export_failed: 'unknown',
}

/** Tried in order on type and message of a failure; the first that fits names it. */
const PATTERNS: readonly (readonly [RegExp, ExportFailureReason])[] = [
  [/NoSuchKey|NotFound|not found|does not exist|\b404\b/i, 'source_missing'],
  [/AccessDenied|Forbidden|outside caller|scope|\b403\b/i, 'source_denied'],
  [/empty|zero.?byte|size_bytes|greater than(?: or equal to)? [01]\b/i, 'source_empty'],
  [/time(?:d)?[ -]?out/i, 'timed_out'],
]

/**
 * Says in one safe sentence why an export failed. The service's `error` is free text, sometimes the
 * JSON of a failed task with its stack trace: nobody should see that, and nobody should lose it.
 *
 * @returns null when the resource carries no error.
 *
 * @example
 * const why = explainExportError(resource)
 * if (why) console.error(why.summary, why.advice)
 */
export function explainExportError(resource: Pick<ExportResource, 'error'>): ExportErrorExplanation | null {
  const raw = resource.error
  if (raw === null || raw === undefined || raw === '') return null
  const task = readTaskFailure(raw)
  const reason =
    KNOWN_TEXTS[raw.trim()] ?? matchReason(task ? `${task.type ?? ''} ${task.message}` : raw, task !== null)
  return { reason, ...explanations[reason], error_type: task?.type ?? null, raw }
}

function matchReason(text: string, isTask: boolean): ExportFailureReason {
  const found = PATTERNS.find(([pattern]) => pattern.test(text))
  return found?.[1] ?? (isTask ? 'internal' : 'unknown')
}

/** The cause of a failed task: `errorType`, `errorMessage`, `stackTrace`. Possibly cut off in the middle. */
function readTaskFailure(raw: string): { readonly type: string | null; readonly message: string } | null {
  if (!/^\s*\{/.test(raw)) return null
  const field = (name: string) => new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)`).exec(raw)?.[1]
  const type = field('errorType')
  return { type: type === undefined ? null : redactText(type, 80), message: field('errorMessage') ?? '' }
}
