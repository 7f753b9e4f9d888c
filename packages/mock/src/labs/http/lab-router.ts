import type { OperationSpec } from '../contract.ts'

export type LabRouting =
  | { readonly kind: 'found'; readonly operation: OperationSpec; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'redirect'; readonly pathname: string }
  | { readonly kind: 'unknown' }

export type LabRouter = (method: string, pathname: string) => LabRouting

interface Route {
  readonly operation: OperationSpec
  readonly method: string
  readonly pattern: RegExp
}

/** Second spellings of operations that the contract has once. */
const aliases: readonly (readonly [string, string, string])[] = [
  ['getCurrentUser', 'GET', '/api/auth/me'],
  ['logout', 'GET', '/api/auth/logout'],
]

/** Routes are tried in the order they were registered: links, networks, the rest, and last what takes any lab path. */
function rankOf({ name, path }: OperationSpec): number {
  if (name === 'getLab') return 3
  if (/\{lab_path\}\/links/.test(path)) return 0
  return /\{lab_path\}\/networks/.test(path) && name !== 'replaceNetwork' ? 1 : 2
}

/**
 * Routes decoded paths as the framework does: the first route whose path fits and whose method agrees, else
 * 405 by the first whose path fits, else a redirect to the spelling with or without a slash at the end.
 */
export function createLabRouter(operations: Readonly<Record<string, OperationSpec>>): LabRouter {
  const rows = Object.values(operations)
  const routes: readonly Route[] = [
    ...rows.map((operation) => ({ operation, method: operation.method as string, path: operation.path })),
    ...aliases.flatMap(([name, method, path]) =>
      rows.filter((row) => row.name === name).map((operation) => ({ operation, method, path })),
    ),
  ]
    .map(({ path, ...route }) => ({ ...route, pattern: compile(path, route.operation) }))
    .sort((a, b) => rankOf(a.operation) - rankOf(b.operation))

  return (method, pathname) => {
    const fitting = routes.filter(({ pattern }) => pattern.test(pathname))
    const route = fitting.find((candidate) => candidate.method === method)
    if (route) return { kind: 'found', operation: route.operation, path: { ...route.pattern.exec(pathname)?.groups } }
    if (fitting[0]) return { kind: 'wrong-method', allow: fitting[0].method }
    const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`
    if (routes.some(({ pattern }) => pattern.test(other))) return { kind: 'redirect', pathname: other }
    return { kind: 'unknown' }
  }
}

function compile(path: string, operation: OperationSpec): RegExp {
  const spanning = new Set(operation.parameters.filter(({ spansSegments }) => spansSegments).map(({ name }) => name))
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_match, name: string) => `(?<${name}>${spanning.has(name) ? '.*' : '[^/]+'})`)
  return new RegExp(`^${source}$`, 's')
}

/** The path of a request target, decoded before anything matches it. */
export function decodeTarget(rawTarget: string): string {
  const path = rawTarget.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
