import type { ContractDocument } from './parse-document.ts'
import { asObject, type JsonObject } from './reading.ts'

/** What a shared file may hold for its documents to refer to. */
export const sharedKinds = ['schemas', 'responses', 'parameters'] as const

export function componentsOf(document: ContractDocument, kind: (typeof sharedKinds)[number]): JsonObject {
  return asObject(asObject(asObject(document.root)?.['components'])?.[kind]) ?? {}
}

/** The error codes of a document, where it has a table. */
export function codesOf(document: ContractDocument): JsonObject | undefined {
  return asObject(asObject(document.root)?.['x-nova-error-codes'])
}

/** All components of a shared file, as `schemas/Name`. */
export function sharedNames(shared: ContractDocument): readonly string[] {
  return sharedKinds.flatMap((kind) => Object.keys(componentsOf(shared, kind)).map((name) => `${kind}/${name}`))
}

/** `#/components/schemas/Name`, or anything below it, as `schemas/Name`. */
export function componentIn(pointer: string): string {
  const [hash, holder, kind, name] = pointer.split('/')
  return hash === '#' && holder === 'components' ? `${kind}/${name}` : ''
}
