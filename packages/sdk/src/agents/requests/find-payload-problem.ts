import { kindOf, type RequestProblem } from './request-problem.ts'

/** Deeper than anybody means it to be; parsers give up at some depth. */
const MAX_DEPTH = 100
const WANTED = 'a value that JSON can hold'

/**
 * What in a value would not arrive as it is: JSON leaves out functions, writes NaN as null and a Map as an empty object,
 * all without a word. Null when everything would.
 */
export function findPayloadProblem(value: unknown, field: string): RequestProblem | null {
  return find(value, field, [])
}

function find(value: unknown, field: string, ancestors: readonly object[]): RequestProblem | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null
    case 'number':
      return Number.isFinite(value) ? null : { field, wanted: 'a finite number', seen: String(value) }
    case 'object':
      return value === null ? null : findInObject(value, field, ancestors)
    default:
      return { field, wanted: WANTED, seen: kindOf(value) }
  }
}

function findInObject(value: object, field: string, ancestors: readonly object[]): RequestProblem | null {
  if (ancestors.includes(value)) return { field, wanted: WANTED, seen: 'an object that contains itself' }
  if (ancestors.length >= MAX_DEPTH) return { field, wanted: `no more than ${MAX_DEPTH} levels`, seen: 'another level' }
  const inside = [...ancestors, value]
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return findInSpelled(value, value.toJSON(), field, inside)
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const problem = find(item, `${field}[${index}]`, inside)
      if (problem) return problem
    }
    return null
  }
  if (isOpaque(value)) return { field, wanted: WANTED, seen: kindOf(value) }
  for (const [name, member] of Object.entries(value)) {
    // A member without a value is left out, as everywhere.
    const problem = member === undefined ? null : find(member, `${field}.${name}`, inside)
    if (problem) return problem
  }
  return null
}

/** Values that say themselves how they are written. A date that is none says null. */
const findInSpelled = (value: object, spelled: unknown, field: string, ancestors: readonly object[]) =>
  value instanceof Date && spelled === null
    ? { field, wanted: 'a valid date', seen: 'an invalid Date' }
    : find(spelled, field, ancestors)

const OPAQUE = [Map, Set, WeakMap, WeakSet, Promise, ArrayBuffer, RegExp, Error] as const

/** What it holds is not in its members. */
const isOpaque = (value: object) =>
  ArrayBuffer.isView(value) || OPAQUE.some((type) => value instanceof type) || Symbol.asyncIterator in value
