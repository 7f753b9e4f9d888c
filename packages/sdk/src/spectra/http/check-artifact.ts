import { isRecord } from '../../internal/http/body-shape.ts'
import type { CallInput } from '../../internal/transport.ts'
import { spectraError } from '../errors.ts'
import type { SpectraOperationName } from '../tables.ts'
import { judgeSchemaVersion } from '../values/schema-version.ts'
import { addWarning } from './artifact-warnings.ts'

/** What a document is known by. */
interface ArtifactForm {
  readonly artifact: string
  /** The version whose members this package has types for; null where the document has none. */
  readonly known: string | null
  /** A member it always has, and what that is. */
  readonly marker: readonly [name: string, type: 'text' | 'list']
  /** Its lists of records, and what every record has in every version: nothing else is read without a second look. */
  readonly lists?: Readonly<Record<string, Readonly<Record<string, 'text' | 'texts'>>>>
  /** Those of them that earlier versions have not. */
  readonly later?: readonly string[]
}

/** By the operation that reads it. */
const artifactForms = {
  getCurrentRelease: { artifact: 'current.json', known: null, marker: ['release_id', 'text'] },
  getCatalog: {
    artifact: 'catalog.json',
    known: '1.2',
    marker: ['novae', 'list'],
    lists: { novae: { nova_id: 'text', primary_name: 'text', aliases: 'texts', ra: 'text', dec: 'text' } },
  },
  getNova: { artifact: 'nova.json', known: '1.0', marker: ['primary_name', 'text'] },
  getReferences: {
    artifact: 'references.json',
    known: '1.0',
    marker: ['references', 'list'],
    lists: { references: { bibcode: 'text', authors: 'texts' } },
  },
  getSpectra: {
    artifact: 'spectra.json',
    known: '1.4',
    marker: ['spectra', 'list'],
    lists: { spectra: { spectrum_id: 'text' }, regimes: { id: 'text', label: 'text' }, observations: {} },
    later: ['regimes', 'observations'],
  },
  getPhotometry: {
    artifact: 'photometry.json',
    known: '1.1',
    marker: ['observations', 'list'],
    lists: {
      regimes: { id: 'text', bands: 'texts' },
      bands: { band: 'text', regime: 'text' },
      observations: { band: 'text', regime: 'text' },
    },
  },
  getBundleManifest: { artifact: 'manifest.json', known: '1.0', marker: ['files', 'list'] },
} as const satisfies Partial<Record<SpectraOperationName, ArtifactForm>>

/**
 * Refuses a document that is not what was asked for, and one of a major version that means something else; a later
 * minor version is put up with, and `warningsOf` tells so. Bodies that are no documents pass.
 */
export function checkArtifact(operation: string, input: CallInput, document: unknown): void {
  const form = (artifactForms as Readonly<Record<string, ArtifactForm | undefined>>)[operation]
  if (form === undefined || !isRecord(document)) return
  // First: a later major version may have other members, and whoever reads that is told so.
  if (form.known !== null) checkVersion(operation, form.artifact, form.known, document)
  const [name, type] = form.marker
  const value = document[name]
  if (type === 'list' ? !Array.isArray(value) : typeof value !== 'string' || value === '')
    throw notTheArtifact(operation, form.artifact, `has no ${type} ${name}`, Object.keys(document))
  if (operation === 'getCurrentRelease' && !/^[\w.-]*\w[\w.-]*$/.test(String(value)))
    throw notTheArtifact(operation, form.artifact, 'names a release that no path can hold', Object.keys(document))
  const { nova_id: asked } = input.path ?? {}
  const { nova_id: seen } = document
  if (asked !== undefined && seen !== asked)
    throw notTheArtifact(operation, form.artifact, `is about nova ${JSON.stringify(seen)}, and ${asked} was asked for`)
  const flaw = findFlaw(document, form)
  if (flaw !== null) throw flawed(operation, form.artifact, flaw)
}

/** The first place where a document is not what all of this package takes for granted. */
function findFlaw(
  document: Readonly<Record<string, unknown>>,
  { lists = {}, later = [] }: ArtifactForm,
): string | null {
  for (const [list, members] of Object.entries(lists)) {
    const records = document[list]
    if (records === undefined && later.includes(list)) continue
    if (!Array.isArray(records)) return `has no list ${list}`
    for (const [index, record] of records.entries()) {
      if (!isRecord(record)) return `has no record at ${list}[${index}]`
      for (const name in members)
        if (!isOf(members[name], record[name])) return `has no ${members[name]} at ${list}[${index}].${name}`
    }
  }
  return null
}

const isText = (value: unknown) => typeof value === 'string'
const isOf = (form: 'text' | 'texts' | undefined, value: unknown): boolean =>
  form === 'texts' ? Array.isArray(value) && value.every(isText) : isText(value)

function checkVersion(operation: string, artifact: string, known: string, document: Readonly<Record<string, unknown>>) {
  const { schema_version: seen } = document
  const verdict = judgeSchemaVersion(seen, known)
  if (verdict === 'known' || verdict === 'older') return
  if (verdict === 'newer minor')
    return addWarning(document, {
      code: 'newer_minor_version',
      message: `${artifact} is of version ${String(seen)}; what came after ${known} is in it and not in its type.`,
      seen: String(seen),
      known,
    })
  if (verdict === 'unreadable')
    throw notTheArtifact(operation, artifact, 'has no schema_version such as 1.0', Object.keys(document))
  throw spectraError({
    code: 'schema_unsupported',
    message: `${operation} answered with ${artifact} of version ${String(seen)}; this package reads ${known} and what is like it.`,
    operation,
    ...(verdict === 'older major'
      ? { advice: 'Open a newer release: this one is older than any this package reads.' }
      : {}),
    details: { artifact, seen, known },
  })
}

const notTheArtifact = (operation: string, artifact: string, problem: string, members?: readonly string[]) =>
  spectraError({
    code: 'artifact_unreadable',
    message: `${operation} answered with JSON that is no ${artifact}: it ${problem}.`,
    operation,
    details: { artifact, why: 'not-the-artifact', ...(members ? { members: members.slice(0, 20) } : {}) },
  })

/** It is what was asked for, and cannot be read all the same. */
const flawed = (operation: string, artifact: string, flaw: string) =>
  spectraError({
    code: 'artifact_unreadable',
    message: `${operation} answered with a ${artifact} that ${flaw}.`,
    advice: 'It was published like that: open another release, or tell whoever publishes the catalogue.',
    operation,
    details: { artifact, why: 'malformed' },
  })
