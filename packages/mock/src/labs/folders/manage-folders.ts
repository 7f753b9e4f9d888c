import type { Exchange } from '../../engine/exchange.ts'
import { callerOf, type LabsCall, type LabsContext } from '../context.ts'
import { findOutsideReferences } from '../files/find-outside-references.ts'
import { failure, success } from '../http/answer.ts'
import { rootOf } from '../http/guard-path.ts'
import { outsideRoot } from '../http/lab-failures.ts'
import { isInside, normalisePath } from '../http/normalise-path.ts'
import type { LabsState } from '../state/labs-state.ts'
import { allFolders, type FolderListing, listFolder, type Tree, withVirtualFolders } from './list-folder.ts'
import { type Placed, placeNewPath, placeWholePath } from './place-path.ts'

export interface FolderContext extends LabsContext {
  readonly state: LabsState
  readonly startedAtMs: number
}

const climbsOut = () => failure(400, 'The path climbs out of the root.')
const folderMissing = () => failure(404, 'The folder does not exist.')

function treeOf({ state, labs, startedAtMs }: FolderContext): Tree {
  return {
    folders: [...state.folders],
    labs: labs.entries().map(([path, { modifiedAtMs }]) => [path, modifiedAtMs]),
    sinceMs: startedAtMs,
  }
}

function listed({ has }: FolderContext, listing: FolderListing): Exchange {
  const bare = <T extends { readonly path: string }>(entry: T): T => ({ ...entry, path: entry.path.slice(1) })
  const data = has('folders-without-slash')
    ? { folders: listing.folders.map(bare), labs: listing.labs.map(bare) }
    : listing
  return success(data, { message: 'Path listed (60007).' })
}

export function listFolders(context: FolderContext, call: LabsCall): Exchange {
  const root = rootOf(callerOf(call))
  const listing = listFolder(treeOf(context), root, true)
  if (root !== '' || context.has('folders-without-virtual')) return listed(context, listing)
  return listed(context, withVirtualFolders(listing, context.clock.now()))
}

export function getFolder(context: FolderContext, call: LabsCall): Exchange {
  const path = folderOf(call)
  if (typeof path !== 'string') return path
  if (context.has('folder-unknown-404') && !exists(context, path)) return folderMissing()
  return listed(context, listFolder(treeOf(context), path, false))
}

export function createFolder(context: FolderContext, call: LabsCall): Exchange {
  const { path: parent, name } = call.body as { readonly path: string; readonly name: string | null }
  if (name !== null && /[/\\]/.test(name)) return failure(400, 'A folder name has no separators.')
  const target = pathAt(placeNewPath(name === null ? parent : joinPath(parent, name), rootOf(callerOf(call))))
  if (typeof target !== 'string') return target
  if (exists(context, target))
    return failure(400, 'The folder exists.', {}, { httpStatus: context.has('folder-exists-409') ? 409 : 200 })
  context.state.folders.add(target)
  return success({ path: `/${target}` }, { message: 'Folder created.' })
}

/** Moves a folder with everything below it. */
export function moveFolder(context: FolderContext, call: LabsCall): Exchange {
  const from = folderOf(call)
  if (typeof from !== 'string') return from
  const to = pathAt(placeWholePath((call.body as { readonly path: string }).path, rootOf(callerOf(call))))
  if (typeof to !== 'string') return to
  if (from === '' || !exists(context, from)) return from === '' ? climbsOut() : folderMissing()
  if (exists(context, to) || isInside(to, from)) return failure(400, 'The new path is taken or lies inside the folder.')
  const { labs, state, has } = context
  for (const folder of [...state.folders].filter((path) => isInside(path, from))) {
    state.folders.delete(folder)
    state.folders.add(to + folder.slice(from.length))
  }
  state.folders.add(to)
  if (!has('folder-move-forgets-labs'))
    for (const [path, lab] of labs.entries().filter(([path]) => isInside(path, from))) {
      labs.delete(path)
      labs.set(to + path.slice(from.length), lab)
    }
  return success({ old_path: `/${from}`, new_path: `/${to}` }, { message: 'Folder saved.' })
}

export function deleteFolder(context: FolderContext, call: LabsCall): Exchange {
  const path = folderOf(call)
  if (typeof path !== 'string') return path
  if (path === '') return failure(400, 'The root cannot be deleted.')
  if (!exists(context, path)) return folderMissing()
  const { labs, state, has } = context
  const references = findOutsideReferences(labs, (labPath) => isInside(labPath, path))
  if (references.length > 0)
    return failure(409, 'A lab elsewhere uses a cloud of this folder.', { data: { references } })
  for (const folder of [...state.folders]) if (isInside(folder, path)) state.folders.delete(folder)
  if (!has('folder-delete-keeps-labs'))
    for (const [labPath] of labs.entries()) if (isInside(labPath, path)) labs.delete(labPath)
  return success(undefined, { message: 'Folder deleted.' })
}

const exists = (context: FolderContext, path: string) => path === '' || allFolders(treeOf(context)).includes(path)

/** The folder a path names. */
function folderOf(call: LabsCall): string | Exchange {
  const path = normalisePath(call.path['folder_path'] ?? '')
  if (path === null) return climbsOut()
  return isInside(path, rootOf(callerOf(call))) ? path : outsideRoot()
}

/** A name below a path, which stays relative when it was. */
const joinPath = (parent: string, name: string) => (parent === '' ? name : `${parent}/${name}`)

/** The path, or the answer to one that leads elsewhere. */
function pathAt(placed: Placed): string | Exchange {
  if (placed.kind === 'at') return placed.path
  return placed.kind === 'outside' ? outsideRoot() : climbsOut()
}
