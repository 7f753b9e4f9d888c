import type { Person } from './edfi-access.ts'
import type { EdfiContext, Schemas } from './edfi-check.ts'
import { succeed } from './expect-answer.ts'

type Template = Schemas['JobTemplate']

/** What a job can be made of. */
export interface JobMaterial {
  readonly template: Template
  readonly schoolYearId: string
  /** The year it ends in. */
  readonly endYear: number
  /** A value for every param that has to be given. */
  readonly params: Readonly<Record<string, string>>
  /** Variables of the files that have to be there. */
  readonly fileKeys: readonly string[]
}

/** Which kind of year: one whose data goes to an ODS, or one with a roster. */
export type YearKind = 'ods' | 'roster' | 'any'

/** The service fills it in. */
export const yearParam = 'API_YEAR'

/** A bundle and a year that jobs can be made with. Skips the check where the tenant has none. */
export function findMaterial(context: EdfiContext, kind: YearKind = 'any'): JobMaterial {
  const { templates } = context.facts
  const template = chooseTemplate(templates, context.credentials.bundle)
  if (!template) context.skip('no bundle is enabled')
  const year = findYear(context, kind)
  if (!year) context.skip(`the tenant has no school year ${yearWords[kind]}`)
  return { template, ...year, params: fillParams(template), fileKeys: requiredFiles(template) }
}

/** The same for somebody else, whose years are another matter. */
export async function findMaterialOf(context: EdfiContext, as: Person): Promise<JobMaterial> {
  const years = await succeed(context, 'listTenantSchoolYears', { as })
  const year = years.find((one) => isUsable(one, 'any')) ?? context.skip('the other tenant has no school year to use')
  return { ...findMaterial(context), schoolYearId: year.schoolYearId, endYear: year.endYear }
}

/** Whether a tenant can make jobs for a year. */
export const isUsable = (
  { sendToOds, hasOds, hasNonOdsRoster }: Schemas['TenantSchoolYear'],
  kind: YearKind = 'any',
) => (sendToOds ? kind !== 'roster' && hasOds : kind !== 'ods' && hasNonOdsRoster === true)

const yearWords = {
  any: 'that jobs can be made for',
  ods: 'that sends to an ODS it has a connection to',
  roster: 'with a roster instead of an ODS',
} as const

/** The one that is wanted; else one with a choice of values, which there is the most to try with. */
export function chooseTemplate(templates: readonly Template[], wanted?: string): Template | undefined {
  if (wanted !== undefined) return templates.find(({ path }) => path === wanted)
  const hasChoice = ({ params }: Template) =>
    params.some(({ isRequired, allowedValues = [] }) => isRequired && allowedValues.length > 0)
  return templates.find(hasChoice) ?? templates[0]
}

function findYear(context: EdfiContext, kind: YearKind) {
  const { tenantYears } = context.facts
  const { schoolYear: wanted } = context.credentials
  const usable = tenantYears.filter((year) => isUsable(year, kind))
  // Somebody who names a year means it, unless a check is about the other kind.
  const found =
    usable.find(({ endYear }) => String(endYear) === wanted) ?? (kind === 'any' && wanted ? undefined : usable[0])
  return found && { schoolYearId: found.schoolYearId, endYear: found.endYear }
}

/** A value for every param a caller has to give. */
export const fillParams = ({ params }: Template): Record<string, string> =>
  Object.fromEntries(
    params
      .filter(({ templateKey, isRequired }) => isRequired && templateKey !== yearParam)
      .map(({ templateKey, allowedValues = [] }) => [templateKey, allowedValues[0] ?? 'conformance']),
  )

export const requiredFiles = ({ files }: Template): readonly string[] =>
  files.filter(({ isRequired }) => isRequired).map(({ templateKey }) => templateKey)
