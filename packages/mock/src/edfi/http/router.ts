import type { OperationSpec } from '../contract.ts'

export interface Route {
  readonly operation: OperationSpec
  /** As they stand in the target, still encoded. */
  readonly path: Readonly<Record<string, string>>
}

export type EdfiRouter = (method: string, rawPath: string) => Route | null

/**
 * Routes as the framework does: without looking at case, with or without a slash at the end (unless strict),
 * HEAD like GET. A path with the wrong method is as unknown as any other.
 */
export function createRouter(operations: Readonly<Record<string, OperationSpec>>, isStrict = false): EdfiRouter {
  const routes = Object.values(operations)
    // A word in a path is a better match than a parameter that would take it.
    .sort((a, b) => countParameters(a) - countParameters(b))
    .map((operation) => ({ operation, pattern: compile(operation.path, isStrict) }))
  return (method, rawPath) => {
    const wanted = method === 'HEAD' ? 'GET' : method
    for (const { operation, pattern } of routes) {
      if (operation.method !== wanted) continue
      const match = pattern.exec(rawPath)
      if (match) return { operation, path: { ...match.groups } }
    }
    return null
  }
}

const countParameters = ({ path }: OperationSpec) => path.split('{').length

function compile(path: string, isStrict: boolean): RegExp {
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_match, name: string) => `(?<${name}>[^/]+?)`)
  return new RegExp(`^${source}${isStrict ? '' : '/?'}$`, 'i')
}

/** The path of a request target, before anything decodes or simplifies it. */
export const pathOfTarget = (rawTarget: string): string => rawTarget.replace(/[?#].*$/s, '')
