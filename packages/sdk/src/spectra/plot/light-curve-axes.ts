import { type LightCurveRegime, photometryQuantities } from '../series/photometry-quantities.ts'
import { daysPastOutburst, type EpochKind, epochKindFor } from './epoch-label.ts'
import { drawable, type MaybeNumber, type PlotObservation, type PlotPhotometryRegime } from './plot-input.ts'

/** The member that holds what a regime measures. */
export type Quantity = (typeof photometryQuantities)[LightCurveRegime]['value']

/** The axes of a light curve, decided. */
export interface LightCurveAxes {
  readonly time: { readonly kind: EpochKind; readonly log: boolean; readonly canBeLog: boolean }
  readonly value: {
    readonly quantity: Quantity
    readonly label: string
    /** What stands behind a number in hover texts. */
    readonly unit: string
    readonly inverted: boolean
    readonly log: boolean
    readonly canBeLog: boolean
    /** Only magnitudes can be moved by adding a constant. */
    readonly takesOffsets: boolean
  }
}

/** What a reader asks of the axes. */
export interface AxisWishes {
  readonly epochs?: EpochKind
  readonly logTime?: boolean
  readonly logValue?: boolean
}

const names: Readonly<Record<LightCurveRegime, string>> = {
  optical: 'Magnitude',
  xray: 'Count rate',
  gamma: 'Photon flux',
  radio: 'Flux density',
}

/** How the axis of a regime is when the artifact does not say; a regime that nobody knows is taken for optical. */
function usualAxis(id: string): { quantity: Quantity; label: string; unit: string; log: boolean } {
  const regime = isLightCurveRegime(id) ? id : 'optical'
  const { value, unit } = photometryQuantities[regime]
  const spelled = unit.replace('cm2', 'cm²')
  const label = regime === 'optical' ? names[regime] : `${names[regime]} (${spelled})`
  return { quantity: value, label, unit: spelled, log: regime === 'radio' }
}

const isLightCurveRegime = (id: string): id is LightCurveRegime => Object.hasOwn(photometryQuantities, id)

/** Of the whole span; a wider gap leaves everything before it a smear at the edge of a linear axis. */
const GAP_SHARE = 0.5

/**
 * The axes of a regime. Time is logarithmic only in days past outburst, and by default when the widest gap between
 * detections is more than half their span. Values are inverted for magnitudes, which are never logarithmic; the others
 * begin as the artifact says, else as is usual for their regime.
 */
export function lightCurveAxes(
  regime: string | PlotPhotometryRegime,
  observations: readonly PlotObservation[],
  outburstMjd: MaybeNumber,
  { epochs, logTime, logValue }: AxisWishes = {},
): LightCurveAxes {
  const told = typeof regime === 'string' ? { id: regime, label: regime } : regime
  const usual = usualAxis(told.id)
  const kind = epochKindFor(epochs, outburstMjd)
  const isMagnitude = usual.quantity === 'magnitude'
  const logByDefault = told.y_axis_scale_default ? told.y_axis_scale_default === 'log' : usual.log
  return {
    time: {
      kind,
      canBeLog: kind === 'dpo',
      log: kind === 'dpo' && (logTime ?? hasWideGap(observations, outburstMjd)),
    },
    value: {
      quantity: usual.quantity,
      label: told.y_axis_label || usual.label,
      unit: usual.unit,
      inverted: told.y_axis_inverted ?? isMagnitude,
      canBeLog: !isMagnitude,
      log: !isMagnitude && (logValue ?? logByDefault),
      takesOffsets: isMagnitude,
    },
  }
}

/** Limits do not count, and nothing is logarithmic that has no day after the outburst. */
function hasWideGap(observations: readonly PlotObservation[], outburstMjd: MaybeNumber): boolean {
  const days = observations
    .filter((row) => row.is_upper_limit !== true)
    .map((row) => daysPastOutburst(row, outburstMjd))
    .filter((day) => day !== null)
    .sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || last <= 0 || last === first) return false
  return days.some((day, i) => (day - (days[i - 1] ?? day)) / (last - first) > GAP_SHARE)
}

/** The value of a row on its axis; null where it has none, or one that this axis cannot show. */
export function quantityOf(row: PlotObservation, quantity: Quantity): number | null {
  return drawable(row[quantity])
}

/** The error of the value, where there is one. */
export function errorOf(row: PlotObservation, quantity: Quantity): number | null {
  const error = drawable(row[`${quantity}_error`])
  return error !== null && error > 0 ? error : null
}
