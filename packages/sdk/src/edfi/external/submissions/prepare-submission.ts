import { digestBytes } from '#platform'
import type { ByteSource } from '../../../internal/byte-source.ts'
import { toHex } from '../../../internal/hash.ts'
import { sampleSource } from '../../../internal/sample-source.ts'
import { requireValidJob } from '../../jobs/check/check-job.ts'
import { openFiles } from '../../jobs/open-files.ts'
import {
  type CheckedSubmission,
  checkSubmissionWith,
  claimedFacts,
  type KnownYears,
  requireCodes,
} from './check-submission.ts'
import type { SubmissionSpec } from './submission-spec.ts'

/** A submission that may be sent, with its files open. */
export interface PreparedSubmission extends Omit<CheckedSubmission, 'problems'> {
  /** The same for the same submission to the same service. */
  readonly id: string
  readonly sources: ReadonlyMap<string, ByteSource>
  readonly samples: ReadonlyMap<string, string>
  close(): Promise<void>
}

/**
 * Checks a submission, opens its files and checks it again with what they turn out to be. Nothing is sent.
 *
 * @throws EdfiError `invalid_options`, `job_invalid`, `file_unreadable`.
 */
export async function prepareSubmission(
  baseUrl: string,
  spec: SubmissionSpec,
  known: KnownYears,
  operation: string,
  signal?: AbortSignal,
): Promise<PreparedSubmission> {
  requireCodes(spec, operation)
  // Before anything is opened: a stream can be read only once.
  requireValidJob(checkSubmissionWith(spec, known, claimedFacts).problems, operation)
  const opened = await openFiles(new Map(Object.entries(spec.files)), operation, signal)
  try {
    const { body, files, problems } = checkSubmissionWith(spec, known, (given, key) => {
      const source = opened.sources.get(key)
      const facts = claimedFacts(given, key)
      return {
        ...facts,
        sizeBytes: source?.sizeBytes ?? 0,
        contentType: facts.contentType ?? source?.contentType ?? null,
      }
    })
    requireValidJob(problems, operation)
    const sources = new Map<string, ByteSource>()
    const samples = new Map<string, string>()
    for (const [key, source] of opened.sources) {
      if (!source) continue
      sources.set(key, source)
      samples.set(key, await sampleSource(source, signal))
    }
    return { body, files, sources, samples, id: await identify(baseUrl, body, samples), close: opened.close }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** What makes two requests the same submission: hex, so that it can be the name of a record. */
async function identify(
  baseUrl: string,
  { partner, tenant, bundle, schoolYear, files, params }: CheckedSubmission['body'],
  samples: ReadonlyMap<string, string>,
): Promise<string> {
  const parts = [
    ['submission', baseUrl, partner, tenant, bundle, schoolYear],
    Object.entries(params ?? {}).sort(byKey),
    Object.entries(files)
      .map(([key, name]) => [key, name, samples.get(key) ?? ''] as const)
      .sort(byKey),
  ]
  return toHex(await digestBytes('sha256', new TextEncoder().encode(JSON.stringify(parts))))
}

const byKey = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
  a < b ? -1 : Number(a > b)
