import { type SpectraError, spectraError } from '../errors.ts'
import type { BundleManifest } from '../generated/site/types.ts'
import { judgeSchemaVersion } from '../values/schema-version.ts'

/** What is known of a member before it is looked at. */
export interface ExpectedMember {
  readonly path: string
  readonly byte_length: number
  readonly sha256: string
  readonly role: string | null
  readonly data_product_id: string | null
}

/** What is known of a bundle before it is looked at. */
export interface BundleExpectation {
  readonly archive: { readonly byte_length: number; readonly sha256: string }
  readonly members: readonly ExpectedMember[]
}

const KNOWN_VERSION = '1.0'
const isSha256 = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isLength = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What a manifest promises. It decides whether bytes are let through, so nothing in it is guessed at: what is wrong is
 * said, all of it.
 *
 * @throws SpectraError `schema_unsupported`, `manifest_invalid`
 */
export function expectationOf(
  manifest: BundleManifest | Readonly<Record<string, unknown>>,
  nova_id: string | null,
): BundleExpectation {
  const given: unknown = manifest
  if (!isRecord(given)) throw manifestInvalid(nova_id, ['it is no object'])
  const version = judgeSchemaVersion(given['schema_version'], KNOWN_VERSION)
  if (version === 'newer major' || version === 'older major') {
    throw spectraError({
      code: 'schema_unsupported',
      message: `The manifest is of version ${String(given['schema_version'])}; this package reads ${KNOWN_VERSION} and what is like it.`,
      details: { artifact: 'manifest.json', seen: given['schema_version'], known: KNOWN_VERSION },
    })
  }
  const { bundle, files } = given
  const problems: string[] = []
  if (version === 'unreadable') problems.push('schema_version is none')
  if (nova_id !== null && given['nova_id'] !== nova_id) problems.push(`nova_id is ${JSON.stringify(given['nova_id'])}`)
  if (!isRecord(bundle) || !isLength(bundle['byte_length'])) problems.push('bundle.byte_length is none')
  if (!isRecord(bundle) || !isSha256(bundle['sha256'])) problems.push('bundle.sha256 is none')
  if (!Array.isArray(files)) problems.push('files is no list')
  const seen = new Set<unknown>()
  for (const [index, file] of (Array.isArray(files) ? files : []).entries()) {
    if (!isRecord(file) || typeof file['path'] !== 'string' || file['path'] === '')
      problems.push(`files[${index}].path is none`)
    else if (seen.has(file['path'])) problems.push(`files[${index}].path is there twice`)
    else seen.add(file['path'])
    if (!isRecord(file) || !isLength(file['byte_length'])) problems.push(`files[${index}].byte_length is none`)
    if (!isRecord(file) || !isSha256(file['sha256'])) problems.push(`files[${index}].sha256 is none`)
  }
  if (problems.length > 0) throw manifestInvalid(nova_id, problems)
  const { byte_length, sha256 } = bundle as BundleManifest['bundle']
  return {
    archive: { byte_length, sha256 },
    members: (files as BundleManifest['files']).map((file) => ({
      path: file.path,
      byte_length: file.byte_length,
      sha256: file.sha256,
      role: typeof file.role === 'string' ? file.role : null,
      data_product_id: typeof file.data_product_id === 'string' ? file.data_product_id : null,
    })),
  }
}

const manifestInvalid = (nova_id: string | null, problems: readonly string[]): SpectraError<'manifest_invalid'> =>
  spectraError({
    code: 'manifest_invalid',
    message: `The manifest ${nova_id === null ? '' : `of nova ${nova_id} `}promises nothing that can be checked: ${problems.slice(0, 5).join('; ')}.`,
    details: { nova_id, problems: problems.slice(0, 50) },
  })
