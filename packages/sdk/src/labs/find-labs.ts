import type { LabsClient } from './client.ts'

/** A lab file, as the listing has it. */
export interface FoundLab {
  /** What the operations on a lab take: from the root of all labs, without a slash in front. */
  readonly path: string
  /** Last segment of the path. */
  readonly file: string
  /** The folder it is in, '' for the root. A lab in a folder has no channel of its own for changes of structure. */
  readonly folder: string
  /** Last change, epoch seconds. */
  readonly umtime: number
  /** Last change as text, in the server's local time. */
  readonly mtime: string
}

/** Which labs to find. */
export interface FindLabsOptions {
  readonly signal?: AbortSignal
  /** Only labs in this folder and below. @default everything the user may see */
  readonly folder?: string
}

/**
 * The labs below the user's root, at every depth, in the order of the service, from one call. A lab whose
 * file has vanished behind the server's back is still listed.
 *
 * @example
 * ```ts
 * for await (const { path, mtime } of findLabs(client, { folder: 'team' })) console.log(path, mtime)
 * ```
 */
export async function* findLabs(
  client: Pick<LabsClient, 'listFolders'>,
  options: FindLabsOptions = {},
): AsyncGenerator<FoundLab, void, void> {
  const { signal, folder = '' } = options
  const wanted = folder.replace(/^\/+|\/+$/g, '')
  const { labs } = await client.listFolders(signal ? { signal } : {})
  for (const { path: given, file, umtime, mtime } of labs) {
    const path = given.replace(/^\//, '')
    const found: FoundLab = { path, file, folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))), umtime, mtime }
    if (wanted === '' || `${found.folder}/`.startsWith(`${wanted}/`)) yield found
  }
}
