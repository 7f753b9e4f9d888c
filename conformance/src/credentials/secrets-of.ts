const plain = ['username', 'folder']

/** Every text in credentials that no report may show: all but names of users and of their folders. */
export function secretsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (plain.includes(name) ? [] : secretsOf(inner)))
}
