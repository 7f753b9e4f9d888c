import { plural } from '@nova/example-harness/format-text'
import { make } from '@nova/example-harness/make-element'
import {
  defaultTab,
  type EpochKind,
  epochKinds,
  epochLabel,
  type FluxScale,
  type LineGroup,
  layoutSpectra,
  lineGroupLabels,
  regimeTabs,
  renderSpectraSvg,
  type Spectra,
  type SpectraLayout,
  spectraSeries,
} from '@nova/sdk/spectra'
import { epochChoices } from './epoch-choices.ts'
import { makeChips, makeChoice, makeToggle, replaceControls } from './make-controls.ts'
import { makePlot, type PlotSize } from './make-plot.ts'

const lineGroups: readonly LineGroup[] = ['fe_ii', 'he_n', 'nebular']

/** Below this, names of instruments take the room of the curves; the chips have them. */
const NARROW_PX = 480
const NARROW_HEIGHT_PX = 620

/** The spectra of a nova: a waterfall of one regime, or one spectrum by itself. */
export function makeSpectra(
  spectra: Spectra,
  { fileName, signal }: { readonly fileName: string; readonly signal: AbortSignal },
): readonly Node[] {
  const tabs = regimeTabs(spectra.spectra, spectra.regimes)
  const first = defaultTab(tabs)
  if (first === undefined) return [make('p', { className: 'nothing' }, ['No spectra of this nova are published.'])]
  const kinds = epochKinds(spectra.outburst_mjd)
  const wishes = {
    regime: first.id,
    spectrumId: null as string | null,
    everySpectrum: false,
    fluxScale: 'sqrt' as FluxScale,
    epochs: (kinds[0] ?? 'mjd') as EpochKind,
    lines: new Set<LineGroup>(),
  }
  const withoutInstruments = { ...spectra, spectra: spectra.spectra.map((row) => ({ ...row, instrument: '' })) }
  const above = make('div', { className: 'controls' })
  const below = make('div', { className: 'controls' })

  const layout = ({ widthPx, theme }: PlotSize): SpectraLayout =>
    layoutSpectra(widthPx < NARROW_PX ? withoutInstruments : spectra, {
      widthPx,
      ...(widthPx < NARROW_PX ? { heightPx: NARROW_HEIGHT_PX } : {}),
      theme,
      title: '',
      regime: wishes.regime,
      ...(wishes.spectrumId === null ? {} : { spectrumId: wishes.spectrumId }),
      everySpectrum: wishes.everySpectrum,
      fluxScale: wishes.fluxScale,
      epochs: wishes.epochs,
      lines: [...wishes.lines],
    })
  const plot = makePlot({
    fileName,
    signal,
    draw: (size) => {
      const made = layout(size)
      return {
        // The labels of lines have the colours of their groups: on a phone that has to do.
        svg: renderSpectraSvg(size.widthPx < NARROW_PX ? { ...made, legend: [] } : made),
        widthPx: made.widthPx,
        points: made.curves.flatMap(({ pieces }) => pieces.flat()),
      }
    },
  })
  const update = (change: Partial<typeof wishes>) => {
    Object.assign(wishes, change)
    // Logarithms are for one spectrum: curves that stand on each other would be stretched each by another factor.
    if (wishes.spectrumId === null && wishes.fluxScale === 'log') wishes.fluxScale = 'sqrt'
    drawControls()
    plot.redraw()
  }
  const drawControls = () => {
    const isAlone = wishes.spectrumId !== null
    const whole = { ...wishes, spectrumId: null }
    // What is on the chips is what the regime has, whatever is isolated.
    const { hiddenCount } = layoutSpectra(spectra, { regime: whole.regime })
    replaceControls(above, [
      ...(tabs.length > 1
        ? [
            makeChoice(
              'Regime',
              tabs.map(({ id, label, count }) => ({ value: id, text: `${label} (${count})` })),
              wishes.regime,
              (regime) => update({ regime, spectrumId: null, lines: new Set() }),
            ),
          ]
        : []),
      makeChoice<FluxScale>(
        'Flux',
        [
          { value: 'sqrt', text: '√' },
          { value: 'linear', text: 'Linear' },
          {
            value: 'log',
            text: 'Log',
            refusal: isAlone ? undefined : 'Log is for one spectrum by itself: choose one below',
          },
        ],
        wishes.fluxScale,
        (fluxScale) => update({ fluxScale }),
      ),
      makeChoice('Epochs', epochChoices(kinds), wishes.epochs, (epochs) => update({ epochs })),
      ...(wishes.regime === 'optical'
        ? [
            make('fieldset', { className: 'toggles' }, [
              make('legend', {}, ['Lines']),
              ...lineGroups.map((group) =>
                makeToggle(lineGroupLabels[group], wishes.lines.has(group), () =>
                  update({ lines: toggled(wishes.lines, group) }),
                ),
              ),
            ]),
          ]
        : []),
    ])
    const rows = rowsOf(spectra, wishes.regime)
    replaceControls(below, [
      makeChips('Spectra', [
        { key: 'all', text: 'Waterfall', isPressed: !isAlone, onPress: () => update({ spectrumId: null }) },
        ...rows.map((row) => ({
          key: row.spectrum_id,
          text: epochLabel(row, wishes.epochs, spectra.outburst_mjd),
          faint: row.instrument,
          isPressed: row.spectrum_id === wishes.spectrumId,
          onPress: () => update({ spectrumId: row.spectrum_id === wishes.spectrumId ? null : row.spectrum_id }),
        })),
      ]),
      ...(hiddenCount > 0
        ? [
            makeToggle(
              `Show all ${plural(rows.length, 'spectrum', 'spectra')}`,
              wishes.everySpectrum,
              (everySpectrum) => update({ everySpectrum, spectrumId: null }),
            ),
          ]
        : []),
    ])
  }
  drawControls()
  return [above, plot.element, below]
}

/** The rows of a regime; early releases name none, and it follows from the wavelengths. */
function rowsOf(spectra: Spectra, regime: string) {
  const worked = new Map(spectraSeries(spectra).spectra.map((series) => [series.spectrum_id, series.regime]))
  return spectra.spectra.filter((row) => (row.regime ?? worked.get(row.spectrum_id)) === regime)
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): Set<Value> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
