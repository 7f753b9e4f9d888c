/** The colours of a plot. */
export interface PlotTheme {
  readonly paper: string
  readonly ink: string
  /** Ticks, leaders, notes. */
  readonly faint: string
  readonly grid: string
  /** From the oldest spectrum to the newest; what lies between is mixed. */
  readonly ages: readonly string[]
  readonly lines: Readonly<Record<'fe_ii' | 'he_n' | 'nebular' | 'universal', string>>
}

/** The themes by name. `light` prints well: black on white, every curve dark enough for grey. */
export const plotThemes = {
  light: {
    paper: '#ffffff',
    ink: '#1a1a1a',
    faint: '#666666',
    grid: '#e6e6e6',
    ages: ['#3b0f70', '#2c5aa0', '#1f7a6d', '#8a6d00', '#a63603'],
    lines: { fe_ii: '#D55E00', he_n: '#0072B2', nebular: '#007a5a', universal: '#7a7a7a' },
  },
  dark: {
    paper: '#14161a',
    ink: '#e8e8e8',
    faint: '#9a9fa8',
    grid: '#2b2f36',
    ages: ['#c4a5ff', '#7db4ff', '#5fd3bc', '#e3c34d', '#ff9b66'],
    lines: { fe_ii: '#ff9146', he_n: '#56B4E9', nebular: '#4fcfa8', universal: '#9a9fa8' },
  },
} as const satisfies Readonly<Record<string, PlotTheme>>

/** The colours of a theme by its name, or those of one's own. */
export const themeOf = (choice: keyof typeof plotThemes | PlotTheme = 'light'): PlotTheme =>
  typeof choice === 'string' ? plotThemes[choice] : choice
