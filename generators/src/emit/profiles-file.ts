import type { Fact, FactGroup, ProfileSet, WordSet } from '../contract/profiles.ts'
import { camelCase, pascalCase } from '../naming.ts'
import { printKey, printLiteral } from './print-literal.ts'
import { banner, docComment, indent } from './source-text.ts'
import { unionOf } from './union-of.ts'

/** `profiles.ts`: every version of the service with all of its facts, and the types of those. */
export function emitProfiles(set: ProfileSet): string {
  const rows = set.profiles.map(({ name }, index) => `${printKey(name)}: ${printLiteral(rowOf(set.groups, index))}`)
  return [
    banner(set.file),
    ...set.words.map(wordType),
    '/** How one version of the service differs from others. */',
    'export interface Profile {',
    ...set.groups.map((group) => indent(groupType(group, set.profiles.length))),
    '}',
    '',
    '/** Every version by its name, from the oldest on. */',
    'export const profiles = {',
    ...rows.map((row) => `${indent(row)},`),
    '} as const satisfies Readonly<Record<string, Profile>>',
    '',
    '/** A version of the service. */',
    'export type ProfileName = keyof typeof profiles',
    '',
    '/** What each version is, one sentence each. */',
    'export const profileDescriptions = {',
    ...set.profiles.map(({ name, description }) => `  ${printKey(name)}: ${printLiteral(description)},`),
    '} as const satisfies Readonly<Record<ProfileName, string>>',
    '',
  ].join('\n')
}

function wordType({ name, words }: WordSet): string {
  const meanings = words.map((word) => `- \`${word.name}\`: ${word.description}`)
  const comment = docComment([meanings.join('\n')])
  return `${comment}export type ${pascalCase(name)} =${unionOf(words.map((word) => word.name))}\n`
}

function groupType({ name, description, facts, heldBy }: FactGroup, count: number): string {
  const none = heldBy < count
  const members = facts.map((fact) => indent(factType(fact)))
  const head = docComment([description, none ? 'Null for versions that have nothing of the kind.' : undefined])
  return `${head}readonly ${camelCase(name)}: {\n${members.join('\n')}\n}${none ? ' | null' : ''}`
}

function factType({ name, description, form, of, nothing }: Fact): string {
  const type = {
    flag: 'boolean',
    count: 'number',
    text: 'string',
    word: pascalCase(of ?? ''),
    operation: 'string',
    operations: 'readonly string[]',
  }[form]
  const comment = docComment([nothing === null ? description : `${description} Null: ${nothing}`])
  return `${comment}readonly ${camelCase(name)}: ${type}${nothing === null ? '' : ' | null'}`
}

function rowOf(groups: readonly FactGroup[], index: number) {
  return Object.fromEntries(
    groups.map(({ name, facts, heldBy }) => [
      camelCase(name),
      index < heldBy ? Object.fromEntries(facts.map((fact) => [camelCase(fact.name), fact.values[index]])) : null,
    ]),
  )
}
