/** What it takes to turn the files on disk into the files wanted. */
export type Change = { readonly file: string; readonly kind: 'missing' | 'changed' | 'stale' }

/** `stale` files are generated ones that no contract asks for any more. In path order. */
export function compareOutput(
  wanted: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, string>,
): readonly Change[] {
  const files = [...new Set([...wanted.keys(), ...present.keys()])].sort()
  return files.flatMap((file): Change[] => {
    const want = wanted.get(file)
    const have = present.get(file)
    if (want === have) return []
    return [{ file, kind: want === undefined ? 'stale' : have === undefined ? 'missing' : 'changed' }]
  })
}
