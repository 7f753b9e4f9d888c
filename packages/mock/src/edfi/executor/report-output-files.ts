import { newUuid } from '../../engine/new-uuid.ts'
import type { EdfiContext } from '../context.ts'
import type { HasEdfiDefect } from '../defects.ts'
import type { EdfiCall } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { findRun } from './find-run.ts'

interface OutputFilesReport {
  readonly path: string
  readonly sentToOds: boolean
}

/**
 * The folder a report means: a key of the bucket below the base path, taken letter by letter, without slashes at its
 * end. Null for one that is not of the job; a folder beside `output/` is.
 */
export function placeOutputPath(fileBasePath: string, given: string, has: HasEdfiDefect = () => false): string | null {
  const bare = has('edfi-output-scheme-accepted') ? given.replace(/^s3:\/\/[^/]+\//, '') : given
  const trimmed = has('edfi-output-slash-kept') ? bare : bare.replace(/\/+$/, '')
  const path = has('edfi-output-dots-resolved') ? resolveDots(trimmed) : trimmed
  if (path === fileBasePath && has('edfi-output-base-accepted')) return path
  const folder = has('edfi-output-below-output-only') ? `${fileBasePath}/output/` : `${fileBasePath}/`
  const isOwn = path.startsWith(has('edfi-output-siblings-accepted') ? fileBasePath : folder)
  return isOwn ? path : null
}

function resolveDots(path: string): string {
  const kept: string[] = []
  for (const piece of path.split('/')) {
    if (piece === '..') kept.pop()
    else if (piece !== '.') kept.push(piece)
  }
  return kept.join('/')
}

/** Keeps the names of a folder of output as a set, hidden until the run succeeds. @throws HttpError 400, 409 */
export async function reportOutputFiles(context: EdfiContext, call: EdfiCall): Promise<unknown> {
  const { state, storage, clock, random, has } = context
  const { run, job } = findRun(context, call)
  const { path: given, sentToOds } = call.body as OutputFilesReport
  const path = placeOutputPath(job.fileBasePath, given, has)
  if (path === null) throw refusal(400, 'The path is not one of this job')
  const prefix = `${path.replace(/\/+$/, '')}/`
  const files = (await storage.list(prefix)).filter((key) => key !== prefix).map((key) => key.slice(prefix.length))
  if (files.length === 0 && !has('edfi-output-empty-accepted')) throw refusal(400, 'There are no files below the path')
  const sets = [...state.outputSets.values()]
  if (sets.some((set) => set.runId === run.id && set.path === path) && !has('edfi-output-repeat-accepted'))
    throw refusal(409, 'This path was reported already')
  const createdOn = new Date(clock.now()).toISOString()
  const last = sets.at(-1)
  // Two sets are never of the same microsecond: each is in the table before the next one is asked for.
  const createdOnMicros = last?.createdOn === createdOn ? last.createdOnMicros + 1 : random.below(900)
  const uid = newUuid(random)
  state.outputSets.set(uid, { uid, runId: run.id, path, files, sentToOds, createdOn, createdOnMicros })
  return has('edfi-output-answer-empty') ? undefined : { uid }
}
