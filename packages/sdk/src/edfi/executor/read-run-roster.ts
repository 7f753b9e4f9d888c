import { isRecord } from '../../internal/http/body-shape.ts'
import { checkPositive } from '../check-options.ts'
import { type EdfiError, edfiError } from '../errors.ts'
import { operations } from '../generated/executor/operations.ts'
import type { RosterRow } from '../generated/executor/types.ts'
import { type ExecutorRun, getParts } from './executor-run.ts'
import { readChunks } from './read-chunks.ts'
import { createLineSplitter } from './split-lines.ts'

/** How a roster is read. */
export interface ReadRosterOptions {
  readonly signal?: AbortSignal
  /** How long nothing may come before the stream counts as broken, milliseconds. @default 60000 */
  readonly idleTimeoutMs?: number
}

/** A row of a student stays far below it. */
const MAX_LINE_BYTES = 1024 * 1024

/** Why a roster ended early. */
type Break = 'connection' | 'idle' | 'length' | 'line'

/**
 * The students of other years, one by one as they come: the whole is never in memory. Only for partners that match
 * across years, whose `job.appUrls.roster` says where it is. A stream that fails on the way ends early under its 200,
 * so rows count only once the loop has ended by itself.
 *
 * @throws EdfiError `roster_truncated` when the stream broke off, was shorter than announced, or ended inside a row;
 * `details.rows` says how many came. Reading it again begins at the first row. `cross_year_matching_off` where there is
 * none.
 *
 * @example
 * ```ts
 * let students = 0
 * for await (const { studentReference } of readRunRoster(run)) if (studentReference.studentUniqueId) students++
 * console.log(students, 'students in other years')
 * ```
 */
export async function* readRunRoster(
  run: ExecutorRun,
  options: ReadRosterOptions = {},
): AsyncGenerator<RosterRow, void> {
  const { caller, runtime, job } = getParts(run)
  const { signal, idleTimeoutMs = 60_000 } = options
  checkPositive('idleTimeoutMs', idleTimeoutMs)
  const address = job.appUrls.roster
  if (address === undefined) throw noRoster()
  const opened = await caller.open(address, operations.getRunRoster, {
    streamType: 'application/x-ndjson',
    ...(signal ? { signal } : {}),
  })
  if (opened.type !== 'stream') throw notLines(0)
  const { body, headers } = opened.response
  const announced = headers.has('content-encoding') ? null : headers.get('content-length')
  const splitter = createLineSplitter()
  const { clock } = runtime
  let rows = 0
  let seenBytes = 0
  const broken = (reason: Break, cause?: unknown) => truncated(reason, rows, cause)
  for await (const chunk of body ? readChunks(body, { clock, signal, idleTimeoutMs, broken }) : []) {
    seenBytes += chunk.byteLength
    for (const line of splitter.feed(chunk)) {
      const row = readRow(line, rows + 1)
      if (row === null) continue
      rows++
      yield row
    }
    if (splitter.restBytes > MAX_LINE_BYTES) throw notLines(rows + 1)
  }
  // Where a proxy ended the connection in order, its length or the missing end of a row tells what did not come.
  if (announced !== null && Number(announced) !== seenBytes) throw truncated('length', rows)
  if (splitter.restBytes > 0) throw truncated('line', rows)
}

/** Null for a blank line. What cannot be read is never quoted: it is about a student. */
function readRow(line: Uint8Array, number: number): RosterRow | null {
  let row: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line)
    if (text.trim() === '') return null
    row = JSON.parse(text)
  } catch {
    throw notLines(number)
  }
  if (!isRecord(row)) throw notLines(number)
  return row as unknown as RosterRow
}

const because: Readonly<Record<Break, string>> = {
  connection: 'the connection broke',
  idle: 'nothing came any more',
  length: 'fewer bytes came than were announced',
  line: 'it ended inside a row',
}

function truncated(reason: Break, rows: number, cause?: unknown): EdfiError<'roster_truncated'> {
  return edfiError({
    code: 'roster_truncated',
    message: `The roster broke off after ${rows} rows: ${because[reason]}.`,
    advice: 'Forget the rows that came and read it again from the start; there is no way to go on where it ended.',
    operation: 'getRunRoster',
    retryable: true,
    details: { rows, reason },
    cause,
  })
}

function notLines(row: number): EdfiError<'unexpected_body'> {
  return edfiError({
    code: 'unexpected_body',
    message: `The roster is not lines of JSON objects${row > 0 ? `: row ${row} is none` : ''}.`,
    advice: 'The server speaks another version of the contract: compare releases.',
    operation: 'getRunRoster',
    details: { row },
  })
}

function noRoster(): EdfiError<'cross_year_matching_off'> {
  return edfiError({
    code: 'cross_year_matching_off',
    message: 'The job of this run has no roster of other years: its partner does not match across years.',
    advice: 'Take the roster from the ODS, or from job.rosterFilePath.',
    operation: 'getRunRoster',
    attempts: 0,
  })
}
