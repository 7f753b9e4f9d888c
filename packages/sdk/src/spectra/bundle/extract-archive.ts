import { disk } from '#platform'
import { destinationFailed } from '../../internal/download/download-errors.ts'
import { openDestination } from '../../internal/download/open-destination.ts'
import { openArchive } from './archive-bytes.ts'
import { bundleRefused } from './bundle-errors.ts'
import type { BundleProblem } from './bundle-problem.ts'
import { checkEntries } from './check-entries.ts'
import { digestMember } from './digest-member.ts'
import { judgeMember } from './judge-member.ts'
import { placeEntries } from './place-entries.ts'
import { type BundleProof, expectationOfProof } from './proof.ts'
import { readDirectory } from './read-directory.ts'

export interface ExtractOptions {
  readonly proof: BundleProof
  readonly overwrite: boolean
  readonly signal: AbortSignal
  readonly operation: string
  readonly onMember: (done: number, total: number) => void
}

/**
 * Unpacks an archive that was proved. Members go to a folder beside the wanted one, which takes its place when all of
 * them are there: the wanted folder has all or nothing. Each is compared with the proof once more while it is written,
 * because the archive lay on a disk in between.
 */
export async function extractArchive(path: string, folder: string, options: ExtractOptions): Promise<void> {
  const { proof, overwrite, signal, operation } = options
  if (!disk) throw new TypeError('A browser cannot write to a folder: fetch to bytes or to a Blob')
  const files = disk
  const toDisk = async <T>(act: Promise<T>) => {
    try {
      return await act
    } catch (error) {
      throw signal.aborted ? signal.reason : destinationFailed(folder, error)
    }
  }
  const unlock = await toDisk(files.lock(`${folder}.part.lock`))
  if (!unlock) throw destinationFailed(folder, systemError('EBUSY', 'another process unpacks to this folder'))
  const part = `${folder}.part`
  const bytes = await openArchive(path, signal)
  try {
    await refuseOccupied(folder, overwrite)
    // Of a call that was interrupted: unpacking is cheap, and half a file is not told from a whole one.
    await toDisk(files.remove(part))
    await toDisk(files.makeFolders(part))
    await writeMembers()
    signal.throwIfAborted()
    await toDisk(replace())
  } catch (error) {
    await files.remove(part).catch(() => {})
    throw error
  } finally {
    await bytes.close()
    await unlock()
  }

  async function writeMembers(): Promise<void> {
    const expectation = expectationOfProof(proof)
    const expected = new Map(expectation.members.map((member) => [member.path, member]))
    const directory = await readDirectory(bytes)
    const { placed, problems } = await placeEntries(bytes, directory)
    // The names decide where files are made: they are checked here, whoever checked them before.
    const wrong = [
      ...directory.problems,
      ...problems,
      ...checkEntries(directory.entries, expectation, { maxUnpackedBytes: 0 }),
    ]
    if (wrong.length > 0) throw bundleRefused(proof.nova_id, wrong, operation)
    let done = 0
    for (const { entry, stretch } of placed) {
      signal.throwIfAborted()
      const target = files.resolve(part, ...entry.path.split('/'))
      await toDisk(files.makeFolders(files.resolve(target, '..')))
      const { sink } = await toDisk(openDestination(target, false))
      try {
        await toDisk(sink.begin(entry.sizeBytes))
        const digest = await digestMember(bytes, stretch, (chunk) => toDisk(sink.write([chunk])))
        const differs: readonly BundleProblem[] = judgeMember(entry, digest, expected.get(entry.path) ?? null)
        if (differs.length > 0) throw bundleRefused(proof.nova_id, differs, operation)
        await toDisk(sink.publish())
      } catch (error) {
        await sink.abandon(error).catch(() => {})
        throw error
      }
      done += 1
      options.onMember(done, placed.length)
    }
  }

  /** A folder cannot be renamed over one that has something in it: the old one steps aside first. */
  async function replace(): Promise<void> {
    // Not `<folder>.old`: people keep things under that name.
    const old = `${folder}.part.old`
    const isThere = (await files.stat(folder)) !== null
    if (isThere) {
      await files.remove(old)
      await files.move(folder, old)
    }
    try {
      await files.move(part, folder)
    } catch (error) {
      if (isThere) await files.move(old, folder)
      throw error
    }
    await files.remove(old)
  }
}

/** @throws the error of a destination, when something is there that must stay. */
export async function refuseOccupied(path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return
  const stat = await disk?.stat(path).catch((error) => {
    throw destinationFailed(path, error)
  })
  if (stat) throw destinationFailed(path, systemError('EEXIST', 'it exists'))
}

const systemError = (code: string, seen: string) => Object.assign(new Error(`${code}: ${seen}`), { code })
