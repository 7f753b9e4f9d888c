import { asArray, asObject, type JsonObject } from './reading.ts'

/** A branch of an `allOf` that says what holds of some values only: `{ description, if, then, else }`. */
export function isRule(branch: unknown): boolean {
  return asObject(branch)?.['if'] !== undefined
}

/** A schema without its rules, and those. */
export function splitRules(node: JsonObject): { readonly rest: JsonObject; readonly rules: readonly JsonObject[] } {
  const branches = asArray(node['allOf'])
  const rules = branches.filter(isRule).flatMap((branch): JsonObject[] => [asObject(branch) ?? {}])
  if (rules.length === 0) return { rest: node, rules }
  const { allOf: _, ...own } = node
  const others = branches.filter((branch) => !isRule(branch))
  return { rest: others.length === 0 ? own : { ...own, allOf: others }, rules }
}

/** A copy without rules, however deep: types have no words for them. */
export function withoutRules(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRules)
  const node = asObject(value)
  if (node === undefined) return value
  return Object.fromEntries(Object.entries(splitRules(node).rest).map(([key, child]) => [key, withoutRules(child)]))
}
