import { redactText } from '../../internal/redact.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import type { JobTemplate } from '../generated/app/types.ts'

/** The only type of templates there is. */
const TEMPLATE_TYPE = 'assessments'

/** The template that is meant: itself, or the one of a path among those enabled for the partner. */
export async function findTemplate(
  client: Pick<EdfiClient, 'listJobTemplates'>,
  given: JobTemplate | string,
  operation: string,
  signal?: AbortSignal,
): Promise<JobTemplate> {
  if (typeof given !== 'string') return given
  const templates = await client.listJobTemplates(TEMPLATE_TYPE, signal ? { signal } : {})
  const template = templates.find(({ path }) => path === given)
  if (template) return template
  const paths = templates.map(({ path }) => path)
  const near = nearest(given, templates)
  throw edfiError({
    code: 'unknown_template',
    message: `No template of this partner is at ${JSON.stringify(redactText(given, 100))}.`,
    advice: near
      ? `Perhaps ${near} is meant; details.available lists all.`
      : 'Give a path of details.available, or have the bundle enabled for the partner.',
    operation,
    attempts: 0,
    details: { given: redactText(given, 100), suggestion: near, available: paths.slice(0, 45) },
  })
}

/** The path that ends alike, or the template that is called so; null for none. */
function nearest(given: string, templates: readonly JobTemplate[]): string | null {
  const wanted = fold(given)
  const alike = templates.find(
    ({ path, name }) =>
      fold(path) === wanted || fold(path.slice(path.indexOf('/') + 1)) === wanted || fold(name) === wanted,
  )
  return alike?.path ?? null
}

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z0-9/]/g, '')
