import { isInside } from '../http/normalise-path.ts'

interface Entry {
  /** With a leading slash. */
  readonly path: string
  readonly umtime: number
  readonly mtime: string
  readonly spy: -1
  readonly lock: false
  readonly shared: 0
}

export interface FolderListing {
  readonly folders: readonly (Entry & { readonly name: string })[]
  readonly labs: readonly (Entry & { readonly file: string })[]
}

/** Everything there is to list: paths without slashes at the ends, with the time of the last change. */
export interface Tree {
  readonly folders: readonly string[]
  readonly labs: readonly (readonly [path: string, modifiedAtMs: number])[]
  /** For folders, which keep no time of their own until something is in them. */
  readonly sinceMs: number
}

const virtualFolders = ['Running', 'Shared', 'Users']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The folders above a path, the nearest last. The root is not one of them. */
export function foldersAbove(path: string): readonly string[] {
  const pieces = path.split('/').slice(0, -1)
  return pieces.map((_piece, index) => pieces.slice(0, index + 1).join('/'))
}

/** Folders that were made and those that labs and folders lie in, sorted. */
export function allFolders(tree: Pick<Tree, 'folders' | 'labs'>): readonly string[] {
  const paths = [...tree.folders, ...tree.labs.map(([path]) => path)]
  return [...new Set([...tree.folders, ...paths.flatMap(foldersAbove)])].sort()
}

/** What lies in a folder: right in it, or at every depth below it. */
export function listFolder(tree: Tree, folder: string, isRecursive: boolean): FolderListing {
  const isListed = (path: string) =>
    path !== folder && isInside(path, folder) && (isRecursive || parentOf(path) === folder)
  const newestIn = (path: string) =>
    Math.max(tree.sinceMs, ...tree.labs.filter(([lab]) => isInside(lab, path)).map(([, atMs]) => atMs))
  return {
    folders: allFolders(tree)
      .filter(isListed)
      .map((path) => ({ name: nameOf(path), ...describe(path, newestIn(path)) })),
    labs: tree.labs
      .filter(([path]) => isListed(path))
      .map(([path, modifiedAtMs]) => ({ file: nameOf(path), ...describe(path, modifiedAtMs) })),
  }
}

/** The listing with the folders that exist for nobody but those who see the whole root. */
export function withVirtualFolders(listing: FolderListing, atMs: number): FolderListing {
  const virtual = virtualFolders.map((name) => ({ name, ...describe(name, atMs) }))
  return { ...listing, folders: [...virtual, ...listing.folders] }
}

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function describe(path: string, atMs: number): Entry {
  return { path: `/${path}`, umtime: Math.floor(atMs / 1000), mtime: formatTime(atMs), spy: -1, lock: false, shared: 0 }
}

/** `20 Nov 2026 17:55`, in the server's own time, which here is UTC. */
function formatTime(atMs: number): string {
  const date = new Date(atMs)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${two(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}
