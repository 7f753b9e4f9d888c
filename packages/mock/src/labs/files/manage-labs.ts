import type { Exchange } from '../../engine/exchange.ts'
import { newUuid } from '../../engine/new-uuid.ts'
import { callerOf, type LabRow, type LabsCall, type LabsContext, type StoredLab } from '../context.ts'
import { placeNewPath } from '../folders/place-path.ts'
import { crash, failure, success } from '../http/answer.ts'
import { rootOf } from '../http/guard-path.ts'
import { labMissing, legacyLab, outsideRoot } from '../http/lab-failures.ts'
import { normalisePath } from '../http/normalise-path.ts'
import { isCurrent, newDocument } from '../lab/document-file.ts'
import type { LabMeta } from '../lab/lab-document.ts'
import { deriveLabPath, sanitiseLabName, withSuffix } from './derive-file-name.ts'
import { findOutsideReferences } from './find-outside-references.ts'

interface LabMetaCreate extends LabMeta {
  readonly path: string
  readonly filename: string | null
}

const metaNames: readonly (keyof LabMeta)[] = [
  'name',
  'author',
  'description',
  'body',
  'version',
  'scripttimeout',
  'countdown',
  'linkwidth',
  'grid',
  'lock',
  'sat',
]

export function createLab(context: LabsContext, call: LabsCall): Exchange {
  const { labs, random, clock, has } = context
  const body = call.body as LabMetaCreate
  const path = pathOfNewLab(context, call, body)
  if (typeof path !== 'string') return path
  if (labs.get(path) && !has('lab-exists-overwrites')) return failure(400, 'The lab exists.')
  const meta = Object.fromEntries(metaNames.map((name) => [name, body[name]])) as unknown as LabMeta
  const row: LabRow = { id: newUuid(random), owner: callerOf(call).username, meta }
  labs.set(path, { document: newDocument(row.id, meta), row, modifiedAtMs: clock.now() })
  const httpStatus = has('lab-created-201') ? 201 : 200
  return success(showRow(path, row), { message: 'Lab has been created (60021).', httpStatus })
}

/** A file name decides alone: neither the path nor the folder of the user matters then. */
function pathOfNewLab({ has }: LabsContext, call: LabsCall, body: LabMetaCreate): string | Exchange {
  if (body.filename && !has('lab-filename-scoped')) return normalisePath(withSuffix(body.filename)) ?? crash()
  const placed = placeNewPath(body.path, rootOf(callerOf(call)))
  if (placed.kind === 'outside') return outsideRoot()
  if (placed.kind === 'traversal') return crash()
  const path = deriveLabPath(placed.path, body.filename ?? body.name)
  return has('name-kept-raw') ? path.replace(sanitiseLabName(body.name), body.name) : path
}

/** What the row says when there is one, else what the file says. */
export function getLab(context: LabsContext, call: LabsCall): Exchange {
  const { labs, has } = context
  const given = call.path['lab_path'] ?? ''
  const path = has('lab-suffix-repaired') ? withSuffix(given) : given
  const lab = labs.get(path)
  if (!lab) {
    const isBelowLab = has('lab-catch-all-404') && path.includes('.json/')
    return isBelowLab || has('lab-missing-404') ? missingOnTheWire() : labMissing()
  }
  const { document, row } = lab
  if (document && !isCurrent(document) && !has('legacy-lab-readable')) return legacyLab(path)
  const inside = has('lab-meta-with-topology') ? { nodes: document?.['nodes'], links: document?.['links'] } : {}
  const message = 'Lab has been loaded (60020).'
  if (row) return success({ ...showRow(path, row), sat: '-1', shared: [], ...inside }, { message })
  const { username } = callerOf(call)
  const id = typeof document?.['id'] === 'string' ? document['id'] : null
  const placed = { id, filename: path, path: `/${path}`, owner: username, shared: [] }
  return success({ ...(document?.['meta'] as object | undefined), ...placed, ...inside }, { message })
}

const missingOnTheWire = () => failure(404, 'Lab does not exist (60038).', {}, { httpStatus: 404 })

/** Changes row and file. A name does not move the file. */
export function updateLab(context: LabsContext, call: LabsCall): Exchange {
  const { labs, clock, has } = context
  const path = call.path['lab_path'] ?? ''
  const lab = labs.get(path)
  if (!lab?.row) return labMissing()
  if (!mayChange(lab, call) && !has('meta-by-anyone')) return failure(403, 'The lab belongs to somebody else.')
  const given = call.body as Partial<Record<keyof LabMeta, unknown>>
  const sent = call.sent as Partial<Record<keyof LabMeta, unknown>>
  const changes = Object.fromEntries(
    metaNames
      .filter((name) => name !== 'sat' && (has('meta-nulls-stored') ? name in sent : (given[name] ?? null) !== null))
      .map((name) => [name, given[name]]),
  )
  const row: LabRow = { ...lab.row, meta: { ...lab.row.meta, ...changes } }
  const document =
    lab.document && isCurrent(lab.document)
      ? { ...lab.document, meta: { ...lab.document.meta, ...changes } }
      : lab.document
  const target = has('lab-rename-moves') && row.meta.name ? deriveLabPath('', row.meta.name) : path
  if (target !== path) labs.delete(path)
  labs.set(target, { document, row, modifiedAtMs: clock.now() })
  const { sat: _sat, ...shown } = showRow(target, row)
  return success(shown, { message: 'Lab has been saved (60022).' })
}

/** Removes file and row. What runs goes on running. */
export function deleteLab({ labs, has }: LabsContext, call: LabsCall): Exchange {
  const path = call.path['lab_path'] ?? ''
  const lab = labs.get(path)
  if (!lab) return labMissing()
  if (!mayChange(lab, call) && !has('delete-lab-by-anyone')) return failure(403, 'The lab belongs to somebody else.')
  const references = findOutsideReferences(labs, (labPath) => labPath === path)
  if (references.length > 0) return failure(409, 'Another lab uses a cloud of this one.', { data: { references } })
  labs.delete(path)
  return success(undefined, { message: 'Lab has been deleted (60023).' })
}

function mayChange({ row }: StoredLab, call: LabsCall): boolean {
  const caller = callerOf(call)
  return caller.role === 'admin' || row?.owner === caller.username
}

function showRow(path: string, { id, owner, meta }: LabRow) {
  const { name, ...rest } = meta
  return { id, filename: path, name, path: `/${path}`, owner, ...rest }
}
