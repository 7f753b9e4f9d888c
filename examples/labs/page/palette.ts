const names = ['paper', 'ink', 'faint', 'box', 'line', 'accent', 'good', 'busy', 'bad', 'found'] as const

/** The colours of the page, for the canvas. */
export type Palette = Readonly<Record<(typeof names)[number], string>>

/** Reads them where the style sheet has them, so that light and dark are decided there only. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette
}

/** Calls back when the reader's system changes between light and dark, or the density of the screen changes. */
export function watchAppearance(changed: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed)
  const density = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  const watchDensity = () =>
    density().addEventListener(
      'change',
      () => {
        changed()
        watchDensity()
      },
      { once: true },
    )
  watchDensity()
}
