import { type DocumentName, type DocumentSpec, documents, jsonSchemaBundle } from '@nova/sdk/spectra/contract'
import type { Seen } from '../../check.ts'
import { createValidator, type Validate } from '../../conformity/create-validator.ts'
import type { Finding } from '../../conformity/judge-answer.ts'
import { findBareWord } from './find-nan.ts'
import { findMisplacedMembers, parseVersion } from './versions.ts'

const table: Readonly<Record<DocumentName, DocumentSpec>> = documents

/** As exact as the contract. */
const validateExactly = lazily(() => createValidator({ schemas: jsonSchemaBundle }, { explicitNulls: false }))

/** The same, but for members nobody knows: a later minor version may bring some. */
const validateOpenly = lazily(() => {
  const $defs = openObjects(jsonSchemaBundle.$defs) as Readonly<Record<string, unknown>>
  return createValidator({ schemas: { ...jsonSchemaBundle, $defs } }, { explicitNulls: false })
})

/** What is wrong with the form of a document that was read: JSON, its version, its schema. Empty when nothing is. */
export function judgeDocument(name: DocumentName, { json, text }: Pick<Seen, 'json' | 'text'>): Finding[] {
  if (json === undefined) return [judgeText(text)]
  const { schema, version, versionMember } = table[name]
  if (version === null || versionMember === null) return judgeForm(schema, json, validateExactly())
  const known = parseVersion(version)
  const said = readVersion(json, versionMember)
  const seen = parseVersion(said)
  if (!known || !seen) return [{ wanted: `${versionMember} is a version such as ${version}`, seen: said }]
  if (seen.major !== known.major)
    return [{ wanted: `${versionMember} is ${known.major}.x, which readers of ${version} understand`, seen: said }]
  const isLater = seen.minor > known.minor
  const form = judgeForm(schema, json, isLater ? validateOpenly() : validateExactly())
  if (form.length > 0) return form
  return findMisplacedMembers(name, seen.minor, json).map((problem) => ({
    wanted: `the members of version ${said}`,
    seen: problem,
  }))
}

function judgeText(text: string): Finding {
  const bare = findBareWord(text)
  const wanted = 'JSON, which has no word for a number that is none'
  if (bare) return { wanted, seen: `${bare.count} times ${bare.word}, first at character ${bare.at}` }
  return { wanted: 'JSON', seen: text }
}

function judgeForm(schema: string, json: unknown, validate: Validate): Finding[] {
  const problems = validate(schema, json)
  return problems.length === 0 ? [] : [{ wanted: `the form of ${schema}`, seen: problems.join('; ') }]
}

const readVersion = (json: unknown, member: string): unknown =>
  typeof json === 'object' && json !== null ? Object.getOwnPropertyDescriptor(json, member)?.value : undefined

function openObjects(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(openObjects)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, value]) => name !== 'additionalProperties' || value !== false)
      .map(([name, value]) => [name, openObjects(value)]),
  )
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
