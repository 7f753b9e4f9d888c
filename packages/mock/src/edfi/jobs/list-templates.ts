import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall } from '../http/call.ts'
import { yearParam } from './check-fit.ts'
import { isEnabled, readRegistry } from './find-bundle.ts'

/** The bundles of the registry that are enabled for the partner. */
export async function listJobTemplates(context: EdfiContext, call: EdfiCall): Promise<readonly object[]> {
  const { has } = context
  const { partnerId } = callerOf(call)
  const all = await readRegistry(context)
  const enabled = has('edfi-templates-of-registry')
    ? all
    : all.filter(({ path }) => isEnabled(context, partnerId, path))
  if (!has('edfi-templates-without-year')) return enabled
  return enabled.map(({ params, ...template }) => ({
    ...template,
    params: params.filter(({ templateKey }) => templateKey !== yearParam),
  }))
}
