import { digestBytes } from '#platform'
import type { ByteSource } from '../../internal/byte-source.ts'
import { toHex } from '../../internal/hash.ts'
import { sampleSource } from '../../internal/sample-source.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { isEdfiError } from '../errors.ts'
import type { JobTemplate, TemplateFile } from '../generated/app/types.ts'
import { resolveSchoolYear } from '../meaning/resolve-school-year.ts'
import { type CheckedJob, checkJobWith, requireValidJob } from './check/check-job.ts'
import type { KnownSchoolYears } from './check/check-school-year.ts'
import { factsOf } from './file-facts.ts'
import { findTemplate } from './find-template.ts'
import type { FileInput, JobSpec } from './job-spec.ts'
import { openFiles } from './open-files.ts'

/** A job that may be created, with its files open. */
export interface PreparedJob {
  readonly template: JobTemplate
  readonly schoolYearId: string
  readonly checked: CheckedJob
  readonly files: ReadonlyMap<string, PreparedFile>
  /** The same for the same job of the same service. */
  readonly id: string
  close(): Promise<void>
}

export interface PreparedFile {
  readonly source: ByteSource
  readonly sampleSha256: string
}

/**
 * Reads what the service knows of templates and school years, opens the files and compares all of it. Nothing is
 * created.
 *
 * @throws EdfiError `job_invalid`, `unknown_template`, `file_unreadable`, and what the reading calls reject with.
 */
export async function prepareJob(
  client: EdfiClient,
  spec: JobSpec,
  operation: string,
  signal?: AbortSignal,
): Promise<PreparedJob> {
  const [template, known] = await Promise.all([
    findTemplate(client, spec.template, operation, signal),
    readSchoolYears(client, signal),
  ])
  const claimed = (file: TemplateFile, given: string) => factsOf(spec.files[given] ?? '', file)
  // Before anything is opened: a stream can be read only once.
  const first = checkJobWith(template, spec, known, claimed)
  requireValidJob(first.problems, operation)
  const inputs = new Map(first.files.map(({ file, given }) => [file.templateKey, spec.files[given] as FileInput]))
  const opened = await openFiles(inputs, operation, signal)
  try {
    const checked = checkJobWith(template, spec, known, (file, given) => {
      const source = opened.sources.get(file.templateKey)
      const facts = claimed(file, given)
      return {
        ...facts,
        sizeBytes: source?.sizeBytes ?? 0,
        contentType: facts.contentType ?? source?.contentType ?? null,
      }
    })
    requireValidJob(checked.problems, operation)
    const files = await sampleFiles(opened.sources, signal)
    const schoolYearId = idOfYear(known, spec.schoolYear)
    const id = await identify(client.baseUrl, template.path, schoolYearId, checked, files)
    return { template, schoolYearId, checked, files, id, close: opened.close }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** A session without a role may create jobs and not read which years are enabled. */
async function readSchoolYears(client: EdfiClient, signal?: AbortSignal): Promise<KnownSchoolYears> {
  const options = signal ? { signal } : {}
  const [schoolYears, tenantSchoolYears] = await Promise.all([
    client.listSchoolYears(options),
    client.listTenantSchoolYears(options).catch((error) => {
      if (isEdfiError(error, 'privilege_missing')) return undefined
      throw error
    }),
  ])
  return { schoolYears, ...(tenantSchoolYears ? { tenantSchoolYears } : {}) }
}

function idOfYear({ schoolYears = [] }: KnownSchoolYears, given: number | string): string {
  const resolved = resolveSchoolYear(schoolYears, given)
  if (!resolved.ok) throw new TypeError('A school year that was checked is in the list')
  return resolved.year.id
}

async function sampleFiles(
  sources: ReadonlyMap<string, ByteSource | null>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, PreparedFile>> {
  const files = new Map<string, PreparedFile>()
  for (const [key, source] of sources)
    if (source) files.set(key, { source, sampleSha256: await sampleSource(source, signal) })
  return files
}

/** What makes two requests the same job: hex, so that it can be the name of a record. */
async function identify(
  baseUrl: string,
  templatePath: string,
  schoolYearId: string,
  { files, params }: CheckedJob,
  prepared: ReadonlyMap<string, PreparedFile>,
): Promise<string> {
  const parts = [
    baseUrl,
    templatePath,
    schoolYearId,
    Object.entries(params).sort(byFirst),
    files
      .map(({ file, facts }) => [file.templateKey, facts.name, prepared.get(file.templateKey)?.sampleSha256 ?? ''])
      .sort(byFirst),
  ]
  return toHex(await digestBytes('sha256', new TextEncoder().encode(JSON.stringify(parts))))
}

const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : Number(a > b))
