import { createHash } from 'node:crypto'
import type { Finding } from '../../conformity/judge-answer.ts'
import { compareText, findDisorder, findRepeated } from '../documents/in-order.ts'
import type { Schemas } from '../spectra-check.ts'
import { unless } from '../want-none.ts'
import { buildIdOf } from './build-id.ts'
import type { ReadBundle } from './read-bundle.ts'

type Manifest = Schemas['BundleManifest']

export const sha256Hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The manifest as such: of this nova, sorted, its list of spectra and its build id those of its files. */
export function judgeManifestItself(
  manifest: Manifest,
  nova: { readonly nova_id: string; readonly primary_name?: string },
): Finding[] {
  const { files, data_product_ids: ids } = manifest
  const ofFiles = files.flatMap(({ data_product_id }) => data_product_id ?? []).sort(compareText)
  const name = nova.primary_name
  return [
    ...unless(manifest.nova_id === nova.nova_id, `nova_id ${nova.nova_id}`, manifest.nova_id),
    ...unless(name === undefined || manifest.primary_name === name, `primary_name ${name}`, manifest.primary_name),
    ...unless(manifest.bundle.key.includes(`/${nova.nova_id}/`), `a key of ${nova.nova_id}`, manifest.bundle.key),
    ...findDisorder(
      files,
      (a, b) => compareText(a.path, b.path),
      'files are sorted by path',
      ({ path }) => path,
    ),
    ...unless(findRepeated(files.map(({ path }) => path)).length === 0, 'every path is listed once', files.length),
    ...unless(
      manifest.bundle_build_id === buildIdOf(files),
      `bundle_build_id ${buildIdOf(files)}, that of its files`,
      manifest.bundle_build_id,
    ),
    ...unless(ids.join() === ofFiles.join(), 'data_product_ids are those of the files, sorted', ids),
  ]
}

/** The archive and every member of it are what the manifest says; none is missing, none is there beside them. */
export function judgeManifest({ bundle, files }: Manifest, read: ReadBundle): Finding[] {
  const { archive } = read
  const digest = sha256Hex(archive)
  const listed = new Set(files.map(({ path }) => path))
  const extra = read.members.filter(({ path }) => !listed.has(path)).map(({ path }) => path)
  return [
    ...unless(
      bundle.byte_length === archive.byteLength,
      `an archive of ${bundle.byte_length} bytes`,
      archive.byteLength,
    ),
    ...unless(bundle.sha256 === digest, `an archive with the SHA-256 ${bundle.sha256}`, digest),
    ...unless(extra.length === 0, 'no member beside those of the manifest', extra),
    ...files.flatMap((file) => judgeFile(file, read)),
  ]
}

function judgeFile(
  { path, byte_length, sha256 }: Manifest['files'][number],
  { members, files }: ReadBundle,
): Finding[] {
  const bytes = files.get(path)
  if (!bytes) {
    const isThere = members.some((member) => member.path === path)
    return [{ wanted: `${path}, as the manifest lists it`, seen: isThere ? 'one that cannot be unpacked' : 'none' }]
  }
  const digest = sha256Hex(bytes)
  return [
    ...unless(bytes.byteLength === byte_length, `${path} has ${byte_length} bytes`, bytes.byteLength),
    ...unless(digest === sha256, `${path} has the SHA-256 ${sha256}`, digest),
  ]
}
