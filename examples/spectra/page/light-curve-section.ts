import { make } from '@nova/example-harness/make-element'
import {
  type EpochKind,
  epochKinds,
  type LightCurveLayout,
  layoutLightCurve,
  type Photometry,
  plotThemes,
  renderLightCurveSvg,
} from '@nova/sdk/spectra'
import { epochChoices } from './epoch-choices.ts'
import { makeChips, makeChoice, makeToggle, replaceControls } from './make-controls.ts'
import { makePlot, type PlotSize } from './make-plot.ts'

/** The light curve of a nova, one regime at a time. */
export function makeLightCurve(
  photometry: Photometry,
  { fileName, signal }: { readonly fileName: string; readonly signal: AbortSignal },
): readonly Node[] {
  const kinds = epochKinds(photometry.outburst_mjd)
  const wishes = {
    regime: null as string | null,
    epochs: (kinds[0] ?? 'mjd') as EpochKind,
    // Null is what suits the data, until somebody says otherwise.
    logTime: null as boolean | null,
    logValue: null as boolean | null,
    errorBars: true,
    offsets: true,
    hidden: new Set<string>(),
  }
  const above = make('div', { className: 'controls' })
  const below = make('div', { className: 'controls' })

  const layout = ({ widthPx, theme }: PlotSize): LightCurveLayout => {
    const options = {
      widthPx,
      theme,
      title: '',
      ...(wishes.regime === null ? {} : { regime: wishes.regime }),
      ...(wishes.logTime === null ? {} : { logTime: wishes.logTime }),
      ...(wishes.logValue === null ? {} : { logValue: wishes.logValue }),
      epochs: wishes.epochs,
      errorBars: wishes.errorBars,
      offsets: wishes.offsets,
    }
    if (wishes.hidden.size === 0) return layoutLightCurve(photometry, options)
    const { bands } = layoutLightCurve(photometry, options)
    const shown = bands.map(({ band }) => band).filter((band) => !wishes.hidden.has(band))
    return layoutLightCurve(photometry, { ...options, bands: shown })
  }
  const plot = makePlot({
    fileName,
    signal,
    draw: (size) => {
      const made = layout(size)
      return { svg: renderLightCurveSvg(made), widthPx: made.widthPx, points: made.points }
    },
  })
  const update = (change: Partial<typeof wishes>) => {
    Object.assign(wishes, change)
    drawControls()
    plot.redraw()
  }
  const drawControls = () => {
    const { tabs, regime, axes, bands } = layout({ widthPx: 600, theme: plotThemes.light })
    const isMoved =
      axes.value.takesOffsets && photometry.bands.some((band) => band.regime === regime && band.vertical_offset !== 0)
    replaceControls(above, [
      ...(tabs.length > 1
        ? [
            makeChoice(
              'Regime',
              tabs.map(({ id, label, count }) => ({ value: id, text: `${label} (${count})` })),
              regime,
              (id) => update({ regime: id, hidden: new Set(), logTime: null, logValue: null }),
            ),
          ]
        : []),
      makeChoice('Time', epochChoices(kinds), wishes.epochs, (epochs) => update({ epochs })),
      make('fieldset', { className: 'toggles' }, [
        make('legend', {}, ['Axes']),
        makeToggle(
          'Log time',
          axes.time.log,
          (logTime) => update({ logTime }),
          axes.time.canBeLog ? undefined : 'Only days past outburst can be logarithmic',
        ),
        ...(axes.value.canBeLog ? [makeToggle('Log values', axes.value.log, (logValue) => update({ logValue }))] : []),
        makeToggle('Error bars', wishes.errorBars, (errorBars) => update({ errorBars })),
        ...(isMoved ? [makeToggle('Bands apart', wishes.offsets, (offsets) => update({ offsets }))] : []),
      ]),
    ])
    replaceControls(below, [
      makeChips(
        'Bands',
        bands.map(({ band, color, count }) => ({
          key: band,
          text: band,
          faint: String(count),
          color,
          isPressed: !wishes.hidden.has(band),
          onPress: () => {
            const hidden = new Set(wishes.hidden)
            if (!hidden.delete(band)) hidden.add(band)
            update({ hidden })
          },
        })),
      ),
    ])
  }
  drawControls()
  return [above, plot.element, below]
}
