import type { EdfiClient, JobTemplate } from '@nova/sdk/edfi'
import { UsageError } from '../command-failure.ts'

/** The templates of the only type there is. */
export const listTemplates = (client: EdfiClient, signal: AbortSignal): Promise<readonly JobTemplate[]> =>
  client.listJobTemplates('assessments', { signal })

/** The template of a path; also when only its last segment was given, or its name. @throws UsageError with those that are near */
export function findTemplate(templates: readonly JobTemplate[], given: string): JobTemplate {
  const exact = templates.find(({ path }) => path === given)
  if (exact) return exact
  const wanted = fold(given)
  const alike = templates.filter((one) => namesOf(one).includes(wanted))
  const [only] = alike
  if (only && alike.length === 1) return only
  const near = templates.filter((one) => namesOf(one).some((name) => name.includes(wanted)))
  throw new UsageError(
    `There is no template ${given}.`,
    near.length === 0 || wanted === ''
      ? '`nova edfi templates` lists them all.'
      : `Near it: ${near.map(({ path }) => path).join(', ')}.`,
  )
}

const namesOf = ({ path, name }: JobTemplate) => [path, path.slice(path.indexOf('/') + 1), name].map(fold)
const fold = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
