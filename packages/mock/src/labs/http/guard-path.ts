import type { Exchange } from '../../engine/exchange.ts'
import type { LabsUser } from '../context.ts'
import type { OperationSpec } from '../contract.ts'
import type { HasLabsDefect } from '../defects.ts'
import { crash, failure } from './answer.ts'
import { outsideRoot } from './lab-failures.ts'
import { isInside, normalisePath } from './normalise-path.ts'

/** The folder a user is limited to, without slashes at the ends. Empty for admins and for most users. */
export function rootOf({ role, folder }: LabsUser): string {
  return role === 'admin' ? '' : folder.replace(/^\/+|\/+$/g, '')
}

/** Operations that fall over instead of refusing a path outside the caller's folder. */
const crashing: ReadonlySet<string> = new Set(['startNode', 'previewQemu'])

/**
 * The lab path of a call, normalised, or the answer to a path that climbs out, is empty or lies outside of
 * the caller's folder. Routes of scope `raw` do not look at folders.
 */
export function guardLabPath(
  operation: OperationSpec,
  labPath: string,
  user: LabsUser | null,
  has: HasLabsDefect,
): string | Exchange {
  const path = normalisePath(labPath)
  if (path === null && has('traversal-400')) return failure(400, 'The path climbs out.')
  if (path === null || path === '') return crash()
  if (operation.scope === 'raw' || has('folder-scope-ignored') || user === null || isInside(path, rootOf(user)))
    return path
  if (crashing.has(operation.name)) return crash()
  return operation.name === 'createPairedNodes'
    ? failure(403, 'The path is outside of your folder.', {}, { httpStatus: 403 })
    : outsideRoot()
}
