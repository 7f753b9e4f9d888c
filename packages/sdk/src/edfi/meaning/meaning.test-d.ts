import { expectTypeOf } from 'vitest'
import type {
  Job,
  ListedJob,
  Run,
  RunErrorCode,
  RunUpdate,
  SchoolYear,
  StartedJob,
  TenantSchoolYear,
} from '../generated/app/types.ts'
import { canStart } from './allowed-steps.ts'
import { deriveJobStatus, type JobStatus } from './derive-job-status.ts'
import { describeArtifact } from './describe-artifact.ts'
import { explainError } from './explain-error.ts'
import type { JobFacts } from './job-facts.ts'
import { lastRun } from './last-run.ts'
import { resolveSchoolYear } from './resolve-school-year.ts'
import type { RunFailureCode } from './run-failure-details.ts'
import { type RunUpdateFacts, sortUpdates } from './run-updates.ts'
import type { TenantYearFacts } from './year-usability.ts'

declare const job: Job
declare const started: StartedJob
declare const years: readonly SchoolYear[]
declare const updates: readonly RunUpdate[]

// What the service answers is what is read here.
expectTypeOf<Job>().toExtend<JobFacts>()
expectTypeOf<ListedJob>().toExtend<JobFacts>()
expectTypeOf<RunUpdate>().toExtend<RunUpdateFacts>()
expectTypeOf<TenantSchoolYear>().toExtend<TenantYearFacts>()
expectTypeOf(lastRun(job)).toEqualTypeOf<Run | null>()
expectTypeOf(sortUpdates(updates)).toEqualTypeOf<readonly RunUpdate[]>()
expectTypeOf(deriveJobStatus(job)).toEqualTypeOf<JobStatus | null>()

// The answer to a start says nothing of its runs, so nothing can be derived from it.
// @ts-expect-error no runs
deriveJobStatus(started)
// @ts-expect-error no runs
canStart(started)

const resolved = resolveSchoolYear(years, '2026')
if (resolved.ok) expectTypeOf(resolved.year).toEqualTypeOf<SchoolYear>()
else expectTypeOf(resolved.suggestion).toEqualTypeOf<SchoolYear | null>()

// Every code the service passes on, and the three that it does not.
type Rewritten = 'executor_timeout' | 'invalid_job' | 'cross_year_roster_fetch'
expectTypeOf<RunFailureCode>().toEqualTypeOf<RunErrorCode | Rewritten>()

const explained = explainError('unknown', null)
expectTypeOf(explained.code).toEqualTypeOf<RunFailureCode>()
if (explained.code === 'insufficient_matches') expectTypeOf(explained.details.match_rate).toEqualTypeOf<number | null>()
if (explained.code === 'executor_timeout')
  expectTypeOf(explained.details).toEqualTypeOf<{ readonly timeout_seconds: number | null }>()
// @ts-expect-error not before it is known which
explained.details.match_rate

const artifact = describeArtifact('x')
if (artifact.kind === 'resource-data') expectTypeOf(artifact.sentToOds).toEqualTypeOf<boolean>()
// @ts-expect-error only of a resource
artifact.resource
