import { spectraError } from '../errors.ts'
import { isUuidShape } from '../values/uuid.ts'
import type { BundleContent } from './bundle-content.ts'
import { checkMemberPaths } from './check-member-paths.ts'
import { zipLimits } from './zip-records.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** One thing that is wrong with what a bundle is to be made of. */
export interface BundleProblem {
  /** `nova_id`, or the path of a member. */
  readonly on: string
  readonly problem: string
}

/** Rejects with `bundle_content_invalid`, which lists everything that is wrong. Looks at no bytes. */
export function checkBundle(content: BundleContent): void {
  const problems = findProblems(content)
  if (problems.length === 0) return
  const first = problems[0] as BundleProblem
  throw spectraError({
    code: 'bundle_content_invalid',
    message: `A bundle cannot be made of this: ${JSON.stringify(first.on)}: ${first.problem}${more(problems.length - 1)}.`,
    attempts: 0,
    details: { nova_id: content.nova_id, problems: problems.slice(0, 50) },
  })
}

function findProblems(content: BundleContent): readonly BundleProblem[] {
  const problems: BundleProblem[] = []
  const refuse = (on: string, problem: string) => void problems.push({ on, problem })
  if (!isUuidShape(content.nova_id)) refuse('nova_id', 'it is no lower-case UUID')
  if (content.primary_name.trim() === '') refuse('primary_name', 'it is empty')
  if (!isInstant(content.created_at)) refuse('created_at', 'it is no UTC time in whole seconds, 2026-02-21T20:45:10Z')
  if (content.members.length === 0) refuse('members', 'there are none')
  if (content.members.length > zipLimits.members) refuse('members', `there are more than ${zipLimits.members}`)
  for (const { path, problem } of checkMemberPaths(content.members.map((member) => member.path))) refuse(path, problem)
  for (const { path, role, data_product_id } of content.members) {
    if (data_product_id !== undefined && !isUuidShape(data_product_id))
      refuse(path, 'its data_product_id is no lower-case UUID')
    if (role === 'spectrum' && data_product_id === undefined) refuse(path, 'a spectrum needs its data_product_id')
  }
  return problems
}

/** `Date` takes the 30th of February for the 2nd of March. */
const isInstant = (text: string) =>
  INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text.replace('Z', '.000Z')

const more = (count: number) => (count > 0 ? ` (and ${count} more in details.problems)` : '')
