import type { CatalogNova } from '../model/create-catalog-model.ts'
import { type BundleManifest, bundleManifest } from './bundle-manifest.ts'
import { type BundleMember, bundleMembers } from './bundle-members.ts'
import { packZip, type ZipEntry } from './pack-zip.ts'
import { claimSize, corruptMember, renameMember } from './zip-headers.ts'

/** Ways for a bundle to be bad, each of which whoever fetches it has to notice. */
export const bundleFlaws = {
  'no-manifest': 'there is no manifest, as everywhere upstream',
  'wrong-member-checksum': 'the manifest has another checksum for one member',
  'wrong-archive-checksum': 'the manifest has another checksum for the archive',
  'corrupt-member': 'a bit of one member is flipped',
  truncated: 'the archive ends in the middle',
  'extra-member': 'the archive holds a file that the manifest does not list',
  'missing-member': 'the manifest lists a file that the archive does not hold',
  'duplicate-member': 'two members have one name',
  'escaping-member': 'a member climbs out of where it is unpacked',
  'absolute-member': 'a member has an absolute path',
  'symlink-member': 'a member is a symbolic link',
  'zip-bomb': 'a member unpacks to a thousand times its size, and to more than the manifest says',
  'lying-size': 'a member unpacks to far more than archive and manifest say',
} as const satisfies Readonly<Record<string, string>>

export type BundleFlaw = keyof typeof bundleFlaws

export interface BundleOptions {
  /** Where the archive will lie; the manifest names it. */
  readonly key: string
  readonly generated_at: string
  /** See {@link bundleMembers}. @default 0 */
  readonly padding_bytes?: number
  readonly flaw?: BundleFlaw
  /** What the member of a bomb unpacks to. @default 64 MiB */
  readonly bomb_bytes?: number
}

export interface Bundle {
  readonly members: readonly BundleMember[]
  readonly archive: Uint8Array
  /** Null where there is none. */
  readonly manifest: BundleManifest | null
}

/** The bundle of a nova and its manifest, in order or with one flaw. The same input gives the same bytes. */
export function buildBundle(nova: CatalogNova, options: BundleOptions): Bundle {
  const members = bundleMembers(nova, options)
  const { listed, packed } = plant(members, options)
  const archive = packFlawed(packed, options.flaw)
  const manifest = bundleManifest({
    nova,
    members: listed,
    archive,
    key: options.key,
    created_at: options.generated_at,
  })
  return {
    members,
    archive: options.flaw === 'truncated' ? archive.slice(0, Math.floor(archive.length * 0.6)) : archive,
    manifest: options.flaw === 'no-manifest' ? null : falsify(manifest, options.flaw),
  }
}

interface Planted {
  /** What the manifest is made of. */
  readonly listed: readonly BundleMember[]
  /** What the archive is made of. */
  readonly packed: readonly ZipEntry[]
}

const target = 'README.txt'
/** Of one length with `target`, until it takes its name. */
const standIn = 'README.tx~'
const bomb = 'spectra/deep_field.fits'

function plant(members: readonly BundleMember[], { flaw, bomb_bytes = 64 * 2 ** 20 }: BundleOptions): Planted {
  const added = (path: string, bytes: Uint8Array = ascii('Nothing to see here.\n')): BundleMember => ({
    path,
    bytes,
    role: 'other',
  })
  const both = (member: BundleMember & ZipEntry) => ({ listed: [...members, member], packed: [...members, member] })
  switch (flaw) {
    case 'extra-member':
      return { listed: members, packed: [...members, added('notes.txt')] }
    case 'missing-member':
      return { listed: [...members, added('notes.txt')], packed: members }
    case 'duplicate-member':
      return { listed: members, packed: [...members, added(standIn)] }
    case 'escaping-member':
      return both(added('../escaped.txt'))
    case 'absolute-member':
      return both(added('/tmp/escaped.txt'))
    case 'symlink-member':
      return both({ ...added('latest.fits', ascii('/etc/hostname')), link: true })
    case 'zip-bomb':
    case 'lying-size':
      return {
        listed: [...members, added(bomb, new Uint8Array(1000))],
        packed: [...members, added(bomb, new Uint8Array(bomb_bytes))],
      }
    default:
      return { listed: members, packed: members }
  }
}

function packFlawed(entries: readonly ZipEntry[], flaw: BundleFlaw | undefined): Uint8Array {
  const archive = packZip(entries)
  if (flaw === 'duplicate-member') renameMember(archive, standIn, target)
  if (flaw === 'lying-size') claimSize(archive, bomb, 1000)
  if (flaw !== 'corrupt-member') return archive
  corruptMember(archive, target)
  return archive
}

/** The digest of something else, so that it looks like one. */
const otherDigest = 'c22c9ed157d8d62fdb09d76f4e631ad772fef11e3e5f75d83687b93ef2f4d86b'

function falsify(manifest: BundleManifest, flaw: BundleFlaw | undefined): BundleManifest {
  if (flaw === 'wrong-archive-checksum') return { ...manifest, bundle: { ...manifest.bundle, sha256: otherDigest } }
  if (flaw !== 'wrong-member-checksum') return manifest
  return {
    ...manifest,
    files: manifest.files.map((file) => (file.path === target ? { ...file, sha256: otherDigest } : file)),
  }
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
