import {
  type CatalogNova,
  type EpochKind,
  type FluxScale,
  type LightCurveLayout,
  type LineGroup,
  layoutLightCurve,
  layoutSpectra,
  regimeTabs,
  renderLightCurveSvg,
  renderSpectraSvg,
  type Spectra,
  type SpectraLayout,
  type SpectraRelease,
} from '@nova/sdk/spectra'
import { UsageError } from '../command-failure.ts'

export interface PlotCommandOptions {
  /** True for the default place. */
  readonly svg?: string | true
  readonly spectra?: true
  readonly photometry?: true
  readonly regime?: string
  readonly epoch?: EpochKind
  readonly lines?: readonly LineGroup[]
  readonly scale?: FluxScale
  readonly spectrum?: string
  readonly every?: true
  readonly theme: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

interface DrawnPlot {
  readonly svg: string
  readonly layout: SpectraLayout | LightCurveLayout
  /** What is in it, for a program. */
  readonly data: Readonly<Record<string, unknown>>
}

/** Reads what is to be drawn, and draws it. */
export async function drawPlot(
  release: SpectraRelease,
  { nova_id, primary_name }: Pick<CatalogNova, 'nova_id' | 'primary_name'>,
  options: PlotCommandOptions,
  signal: AbortSignal,
): Promise<DrawnPlot> {
  const { theme, width, height, regime, epoch } = options
  const shared = {
    title: primary_name,
    theme,
    ...(width === undefined ? {} : { widthPx: width }),
    ...(height === undefined ? {} : { heightPx: height }),
    ...(regime === undefined ? {} : { regime }),
    ...(epoch === undefined ? {} : { epochs: epoch }),
  }
  if (options.photometry) {
    const layout = layoutLightCurve(await release.photometry(nova_id, { signal }), shared)
    const data = { regime: layout.regime, bands: layout.bands.map(({ band }) => band), points: layout.points.length }
    return { svg: renderLightCurveSvg(layout), layout, data }
  }
  const { lines, scale, spectrum, every } = options
  const document = await release.spectra(nova_id, { signal })
  const layout = layoutSpectra(document, {
    ...shared,
    // Lines are known of the optical only: who wants them wants to see it.
    ...(lines !== undefined && regime === undefined && hasOptical(document) ? { regime: 'optical' } : {}),
    ...(lines === undefined ? {} : { lines }),
    ...(scale === undefined ? {} : { fluxScale: scale }),
    ...(spectrum === undefined ? {} : { spectrumId: spectrum }),
    ...(every ? { everySpectrum: true } : {}),
  })
  if (scale === 'log' && layout.fluxScale !== 'log' && layout.empty === null)
    throw new UsageError(
      '--scale log is for one spectrum by itself.',
      'Name it with --spectrum ID, or draw the waterfall with --scale sqrt or linear.',
    )
  const { regime: drawn, curves, hiddenCount: hidden, fluxScale, epochs } = layout
  const data = { regime: drawn, spectra: curves.map(({ spectrum_id }) => spectrum_id), hidden, fluxScale, epochs }
  return { svg: renderSpectraSvg(layout), layout, data }
}

const hasOptical = ({ spectra, regimes = [] }: Spectra): boolean =>
  regimeTabs(spectra, regimes).some(({ id }) => id === 'optical')

/** Options of the other plot would be passed over in silence. */
export function refuseMixed({ photometry, lines, scale, spectrum, every }: PlotCommandOptions): void {
  if (!photometry) return
  const given = Object.entries({ lines, scale, spectrum, every }).find(([, value]) => value !== undefined)
  if (given) throw new UsageError(`--${given[0]} is for spectra, and --photometry draws a light curve.`)
}
