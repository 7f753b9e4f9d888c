import { mkdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import {
  type BundleAccessOptions,
  type CatalogNova,
  listBundle,
  readBundleMember,
  type SpectraRelease,
} from '@nova/sdk/spectra'
import { columns } from '../columns.ts'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../format.ts'
import type { CommandContext } from '../run-command.ts'
import type { FetchOptions } from './fetch-options.ts'
import { matchesPattern } from './parse-spectra-arguments.ts'

/** Reads single members out of a bundle, without fetching the rest. */
export async function fetchMembers(
  release: SpectraRelease,
  { nova_id, primary_name }: Pick<CatalogNova, 'nova_id' | 'primary_name'>,
  options: FetchOptions,
  { output, signal }: CommandContext,
): Promise<void> {
  const access: BundleAccessOptions = { signal, ...(options.requireVerified ? { require: 'verified' } : {}) }
  const { members } = await listBundle(release, nova_id, access)
  const patterns = options.member.map(matchesPattern)
  const wanted = members.filter(({ path }) => patterns.some((matches) => matches(path)))
  if (wanted.length === 0)
    throw new CommandFailure(
      `No member of the bundle of ${primary_name} is called ${options.member.join(' or ')}.`,
      exitCodes.notFound.code,
      `It has ${members.length}; \`nova spectra list NAME --members\` has their paths.`,
    )
  const places = planPlaces(
    wanted.map(({ path }) => path),
    options,
  )
  const read = []
  for (const [path, place] of places) {
    mkdirSync(dirname(place), { recursive: true })
    const member = await readBundleMember(release, nova_id, path, {
      ...access,
      to: place,
      overwrite: options.overwrite ?? false,
    })
    output.note(
      `${path}: ${member.state === 'verified' ? 'VERIFIED' : 'UNVERIFIED, no manifest to compare with'}; ${formatBytes(member.size_bytes)}, SHA-256 ${member.sha256}; ${formatBytes(member.received_bytes)} fetched.`,
      { path, state: member.state },
    )
    read.push({ ...member, member: path, path: place })
  }
  output.result(columns(read.map(({ path }) => [path])).join('\n'), read)
}

/** Where each member goes: below a folder under its whole path, else by its last segment beside one. */
export function planPlaces(
  paths: readonly string[],
  { to, folder }: Pick<FetchOptions, 'to' | 'folder'>,
): ReadonlyMap<string, string> {
  if (to !== undefined && paths.length > 1)
    throw new UsageError(
      `${paths.length} members match, and --to is one file.`,
      `Pass --folder DIR, or one of ${paths.slice(0, 5).join(', ')}.`,
    )
  const places = new Map<string, string>()
  for (const path of paths) {
    const place = to ?? (folder === undefined ? basename(path) : join(folder, ...path.split('/')))
    places.set(path, resolve(place))
  }
  const taken = new Set(places.values())
  if (taken.size < places.size)
    throw new UsageError('Members of one name would overwrite each other.', 'Pass --folder DIR: it keeps their paths.')
  return places
}
