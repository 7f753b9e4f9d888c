import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { BundleProof } from '@nova/sdk/spectra'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'

/** Where the proof of a bundle is kept: beside it. */
export const proofPathOf = (path: string): string => `${path}.proof.json`

/** Writes the proof beside its bundle, whole or not at all. @returns its path */
export function writeProof(path: string, proof: BundleProof): string {
  const target = proofPathOf(path)
  const temporary = `${target}.${randomUUID()}.tmp`
  try {
    writeFileSync(temporary, `${JSON.stringify(proof, null, 2)}\n`, { flag: 'wx' })
    renameSync(temporary, target)
    return target
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new CommandFailure(
      `The bundle is at ${path}, and its proof cannot be written beside it: ${(error as NodeJS.ErrnoException).code}.`,
      exitCodes.failed.code,
      'Make room or choose another folder, and run the same command again: the bundle itself is not fetched anew.',
    )
  }
}

/** A document of this machine that a bundle is compared with. Undefined when there is none at all. */
export function readDocument(path: string): object | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document === 'object' && document !== null) return document
  } catch {}
  throw new UsageError(`${path} is no JSON object.`, 'Give the manifest or the proof as it was.')
}
