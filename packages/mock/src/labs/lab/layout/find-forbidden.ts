type Plain = Readonly<Record<string, unknown>>

const topKeys = ['nodes', 'networks', 'viewport', 'defaults']
const entryKeys = ['id', 'left', 'top']
const memberKeys: Readonly<Record<string, readonly string[]>> = {
  viewport: ['x', 'y', 'zoom'],
  defaults: ['link_style'],
}

/** Everything in a layout change that is more than layout, by path, `nodes[*].name`. Each path once. */
export function findForbidden(body: Plain): readonly string[] {
  const found = new Set(unknownKeys(body, topKeys, ''))
  for (const list of ['nodes', 'networks']) for (const path of forbiddenInList(list, body[list])) found.add(path)
  for (const [name, keys] of Object.entries(memberKeys)) {
    const value = body[name]
    if (value === undefined || value === null) continue
    if (!isPlain(value)) found.add(name)
    else for (const path of unknownKeys(value, keys, `${name}.`)) found.add(path)
  }
  return [...found]
}

function forbiddenInList(name: string, value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [name]
  return value.flatMap((entry: unknown) =>
    isPlain(entry) ? unknownKeys(entry, entryKeys, `${name}[*].`) : [`${name}[*]`],
  )
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const unknownKeys = (value: Plain, allowed: readonly string[], prefix: string): readonly string[] =>
  Object.keys(value)
    .filter((key) => !allowed.includes(key))
    .map((key) => prefix + key)
