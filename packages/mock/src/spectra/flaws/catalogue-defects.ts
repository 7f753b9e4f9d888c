import { bundleFlaws } from '../bundle/build-bundle.ts'
import { documentFlaws } from './document-flaws.ts'
import { layoutFlaws } from './layout-flaws.ts'

const summariesOf = <Name extends string>(flaws: Readonly<Record<Name, { readonly summary: string }>>) =>
  Object.fromEntries(
    Object.entries<{ readonly summary: string }>(flaws).map(([name, { summary }]) => [name, summary]),
  ) as Readonly<Record<Name, string>>

/** Defects of bundles are their flaws, by the same word. */
type BundleDefect = `spectra-bundle-${keyof typeof bundleFlaws}`

const bundleSummaries = Object.fromEntries(
  Object.entries(bundleFlaws).map(([flaw, summary]) => [`spectra-bundle-${flaw}`, `Of bundles, ${summary}.`]),
) as Readonly<Record<BundleDefect, string>>

/** Ways for what is published to be wrong, by name. */
export const catalogueSummaries: Readonly<
  Record<keyof typeof documentFlaws | keyof typeof layoutFlaws | BundleDefect, string>
> = { ...summariesOf(documentFlaws), ...summariesOf(layoutFlaws), ...bundleSummaries }
