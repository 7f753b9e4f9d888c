import { type BundleFlaw, bundleFlaws } from '../bundle/build-bundle.ts'
import { documentFlaws } from './document-flaws.ts'
import { layoutFlaws } from './layout-flaws.ts'

const summariesOf = <Name extends string>(flaws: Readonly<Record<Name, { readonly summary: string }>>) =>
  Object.fromEntries(
    Object.entries<{ readonly summary: string }>(flaws).map(([name, { summary }]) => [name, summary]),
  ) as Readonly<Record<Name, string>>

/** Flaws that are defects. A bundle without a manifest is none: nobody has to publish one, and a setting leaves them out. */
type DefectiveBundle = Exclude<BundleFlaw, 'no-manifest'>

/** Defects of bundles are their flaws, by the same word. */
type BundleDefect = `spectra-bundle-${DefectiveBundle}`

export const defectiveBundles = (Object.keys(bundleFlaws) as BundleFlaw[]).filter(
  (flaw): flaw is DefectiveBundle => flaw !== 'no-manifest',
)

const bundleSummaries = Object.fromEntries(
  defectiveBundles.map((flaw) => [`spectra-bundle-${flaw}`, `Of bundles, ${bundleFlaws[flaw]}.`]),
) as Readonly<Record<BundleDefect, string>>

/** Ways for what is published to be wrong, by name. */
export const catalogueSummaries: Readonly<
  Record<keyof typeof documentFlaws | keyof typeof layoutFlaws | BundleDefect, string>
> = { ...summariesOf(documentFlaws), ...summariesOf(layoutFlaws), ...bundleSummaries }
