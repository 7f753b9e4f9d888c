/** The value of `make`, made when it is first asked for and kept. */
export function lazy<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}
