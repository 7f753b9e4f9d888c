import type { CatalogProduct } from '../model/catalog-product.ts'

/** A name as files of a bundle have it: every blank a hyphen, two blanks two of them, nothing else touched. */
export const bundleName = (primaryName: string): string => primaryName.replaceAll(' ', '-')

/** What the bundle is called when it is saved. The day is the one of the build, not of the release. */
export const bundleDownloadName = (primaryName: string, builtAt: string): string =>
  `${bundleName(primaryName)}_bundle_${builtAt.slice(0, 10).replaceAll('-', '')}.zip`

type Named = Pick<CatalogProduct, 'provider' | 'telescope' | 'instrument'> & { readonly epoch_mjd: number | null }

/**
 * File names of spectra without their folder, in the order given. Nothing is replaced in telescopes and instruments, so some hold blanks and some
 * a slash, which makes a folder. Names that come twice get `_2`, `_3` and so on.
 */
export function spectrumFileNames(primaryName: string, products: readonly Named[]): string[] {
  const times = new Map<string, number>()
  return products.map(({ provider, telescope, instrument, epoch_mjd }) => {
    const epoch = epoch_mjd === null ? 'unknown' : epoch_mjd.toFixed(4)
    const parts = [
      bundleName(primaryName),
      'spectrum',
      provider,
      telescope ?? 'unknown',
      instrument ?? 'unknown',
      epoch,
    ]
    const stem = parts.join('_')
    const time = (times.get(stem) ?? 0) + 1
    times.set(stem, time)
    return time === 1 ? `${stem}.fits` : `${stem}_${time}.fits`
  })
}
