import type { OperationSpec } from '../contract.ts'

/** What a path is by the contract: the first operation whose pattern it has, and the last thing it names. */
export interface FoundOperation {
  readonly operation: string
  readonly key: string | undefined
}

export type FindOperation = (path: string) => FoundOperation | null

/** Methods are no part of it: the edge looks at them before any path. */
export function createFindOperation(operations: Readonly<Record<string, OperationSpec>>): FindOperation {
  const routes = Object.values(operations).map(({ name, path }) => ({ name, pattern: compile(path) }))
  return (path) => {
    for (const { name, pattern } of routes) {
      const match = pattern.exec(path)
      if (match) return { operation: name, key: match.slice(1).at(-1) }
    }
    return null
  }
}

function compile(path: string): RegExp {
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)')
  return new RegExp(`^${source}$`)
}
