/** Something about a document that was put up with, and that whoever shows its numbers should know. */
export type ArtifactWarning =
  /** Numbers that JSON cannot write: they were read as `NaN` and infinities, and are in the document as such. */
  | { readonly code: 'non_finite_numbers'; readonly message: string; readonly count: number }
  /** A version later than those this package knows: what it added is in the document and not in its type. */
  | { readonly code: 'newer_minor_version'; readonly message: string; readonly seen: string; readonly known: string }

// Beside the documents and not in them: they stay what was published, and can be compared and stored.
const warnings = new WeakMap<object, readonly ArtifactWarning[]>()

/**
 * What was put up with in reading a document: numbers that are none, a minor version that is not known yet. Empty for
 * one that is in order, and for copies: ask about the very object a release or a client gave.
 *
 * @example
 * ```ts
 * const spectra = await release.spectra(nova_id)
 * for (const { code, message } of warningsOf(spectra)) console.warn(code, message)
 * ```
 */
export function warningsOf(document: object): readonly ArtifactWarning[] {
  return warnings.get(document) ?? []
}

export function addWarning(document: object, warning: ArtifactWarning): void {
  warnings.set(document, [...warningsOf(document), warning])
}

export function noteNonFinite(document: object, count: number): void {
  const message = `${count} ${count === 1 ? 'number is' : 'numbers are'} NaN or infinite, which JSON cannot write.`
  addWarning(document, { code: 'non_finite_numbers', message, count })
}
