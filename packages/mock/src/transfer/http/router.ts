/** The facts of an operation that routing needs. */
export interface Routable {
  readonly name: string
  readonly method: string
  /** With `{name}` for variable segments. */
  readonly path: string
}

export type Routing<T extends Routable> =
  | { readonly kind: 'found'; readonly operation: T; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[] }
  | { readonly kind: 'redirect'; readonly pathname: string }
  | { readonly kind: 'unknown' }

export type Router<T extends Routable> = (method: string, pathname: string) => Routing<T>

/** Routes by the operation table. A literal segment wins over a variable one. */
export function createRouter<T extends Routable>(operations: readonly T[]): Router<T> {
  const routes = operations
    .map((operation) => ({ operation, pattern: compile(operation.path) }))
    .sort((a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length)

  const matching = (pathname: string) => {
    const found = []
    for (const { operation, pattern } of routes) {
      const groups = pattern.exec(pathname)?.groups
      if (groups || pattern.test(pathname)) found.push({ operation, path: decode(groups ?? {}) })
    }
    return found
  }

  return (method, pathname) => {
    const matches = matching(pathname)
    const match = matches.find(({ operation }) => operation.method === method)
    if (match) return { kind: 'found', ...match }
    if (matches.length > 0)
      return { kind: 'wrong-method', allow: [...new Set(matches.map(({ operation }) => operation.method))] }
    const slashless = pathname.replace(/\/+$/, '')
    if (slashless !== pathname && matching(slashless).length > 0) return { kind: 'redirect', pathname: slashless }
    return { kind: 'unknown' }
  }
}

function compile(template: string): RegExp {
  const source = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return new RegExp(`^${source}$`)
}

function decode(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)]
      } catch {
        return [name, value]
      }
    }),
  )
}
