const plain: readonly string[] = [
  'username',
  'folder',
  'partner',
  'tenant',
  'bundle',
  'schoolYear',
  'frontEnd',
  'tokenUrl',
  'clientId',
  'audience',
  'scope',
  'initUrl',
  'host',
  'endpoint',
  'region',
  'private',
  'public',
  'listing',
  'domains',
]

/** Every text in credentials that no report may show: all but names and addresses. */
export function secretsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (plain.includes(name) ? [] : secretsOf(inner)))
}
