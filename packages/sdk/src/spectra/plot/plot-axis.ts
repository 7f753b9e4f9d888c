import { scaleLinear, scaleLog } from 'd3-scale'
import { utcTicks } from 'd3-time'
import { DAY_MS, MJD_OF_1970 } from '../values/calendar.ts'
import { isoDate, unixMsOfMjd } from './epoch-label.ts'

/** A mark of an axis. */
export interface PlotTick {
  readonly px: number
  /** Empty for a minor tick. */
  readonly text: string
}

/** An axis, ready to draw. */
export interface PlotAxis {
  readonly label: string
  readonly ticks: readonly PlotTick[]
  /** The values at both ends, in the order of the pixels. */
  readonly domain: readonly [number, number]
}

/** An axis and where its values are. */
export interface ScaledAxis extends PlotAxis {
  readonly kind: AxisInit['kind']
  readonly toPx: (value: number) => number
}

/** What an axis is made of. */
export interface AxisInit {
  readonly label: string
  readonly kind: 'linear' | 'log' | 'date'
  /** Smallest and largest value that has to fit; of a logarithmic axis both above 0, of dates MJDs. */
  readonly extent: readonly [number, number]
  /** Where the smallest and the largest value are drawn. */
  readonly rangePx: readonly [number, number]
  /** How far apart the texts of ticks have to be. */
  readonly apartPx: number
  /** Share of the span that is left free at both ends. @default 0.03 */
  readonly padding?: number
  /** Room on both sides of a value that is all there is. @default a tenth of it */
  readonly alone?: number
}

/** Scale, ticks and their texts. */
export function makeAxis(init: AxisInit): ScaledAxis {
  const { label, kind, rangePx } = init
  const count = Math.max(2, Math.floor(Math.abs(rangePx[1] - rangePx[0]) / init.apartPx))
  const domain = widen(init)
  const inOrder: readonly [number, number] = rangePx[0] <= rangePx[1] ? domain : [domain[1], domain[0]]
  if (kind === 'log') {
    const scale = scaleLog(domain, rangePx)
    return { kind, label, domain: inOrder, toPx: scale, ticks: logTicks(scale, count) }
  }
  const scale = scaleLinear(domain, rangePx)
  const dates = kind === 'date' ? dateTicks(domain, count, scale) : null
  if (dates !== null) return { kind, label, domain: inOrder, toPx: scale, ticks: dates }
  const power = powerOf(domain)
  const ticks = linearTicks(scale, count, 10 ** power)
  return { kind, label: labelWith(label, power), domain: inOrder, toPx: scale, ticks }
}

function widen({ kind, extent: [min, max], padding = 0.03, alone }: AxisInit): [number, number] {
  if (kind === 'log') {
    const factor = max / min > 1 + 1e-9 ? (max / min) ** padding : 2
    return [min / factor, max * factor]
  }
  const span = max - min
  const size = Math.max(Math.abs(min), Math.abs(max))
  // A span that floating point cannot divide into ticks is one value.
  const isOneValue = span <= size * 1e-9
  const room = isOneValue ? Math.max(alone ?? size * 0.1, size * 1e-6) || 1 : span * padding
  return [min - room, max + room]
}

type Scale = ReturnType<typeof scaleLinear<number>>

function linearTicks(scale: Scale, count: number, factor: number): PlotTick[] {
  const [low = 0, high = 0] = scale.domain()
  // `f`, because the default groups digits by commas, and no MJD is written so.
  const format = scaleLinear([low / factor, high / factor], [0, 1]).tickFormat(count, 'f')
  return scale.ticks(count).map((value) => ({ px: scale(value), text: format(value / factor) }))
}

/** The power of ten that all ticks have in common when they would be too long without; 0 for most axes. */
function powerOf([low, high]: readonly [number, number]): number {
  const size = Math.max(Math.abs(low), Math.abs(high))
  return size < 1e7 && high - low > 1e-3 ? 0 : Math.floor(Math.log10(size))
}

/** `Flux (mJy)` with a power of ten is `Flux (10⁻⁶ mJy)`. */
function labelWith(label: string, power: number): string {
  if (power === 0) return label
  const factor = `10${superscript(String(power))}`
  return label.endsWith(')') ? label.replace(/\(([^()]*)\)$/, `(${factor} $1)`) : `${label} (${factor})`
}

/** Which multiples of powers of ten get a text; the first set that fits, else some of the powers. */
const namedMantissas: readonly (readonly number[])[] = [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1, 3], [1]]

function logTicks(scale: ReturnType<typeof scaleLog<number>>, count: number): PlotTick[] {
  const values = scale.ticks()
  const [low = 1, high = 1] = scale.domain()
  // Within a decade d3 may answer linear ticks, which are all worth a text.
  const sets = high / low < 10 ? [null, ...namedMantissas] : namedMantissas
  const named = sets
    .map((set) => values.filter((value) => set === null || set.includes(mantissaOf(value))))
    .find((some, i) => some.length <= count || i === sets.length - 1)
  const every = Math.max(1, Math.ceil((named?.length ?? 0) / count))
  const texts = new Set(named?.filter((_, i) => i % every === 0))
  return values.map((value) => ({ px: scale(value), text: texts.has(value) ? numberText(value) : '' }))
}

/** The first digit of a number written as a power of ten; 0 when more digits follow. */
function mantissaOf(value: number): number {
  const mantissa = Number(Number(value.toPrecision(12)).toExponential().split('e')[0])
  return Number.isInteger(mantissa) ? mantissa : 0
}

/** Steps of the calendar, named by what changes between them; null beyond the calendar of JavaScript. */
function dateTicks(
  [low, high]: readonly [number, number],
  count: number,
  scale: (value: number) => number,
): PlotTick[] | null {
  const [from, to] = [unixMsOfMjd(low), unixMsOfMjd(high)]
  if (from === null || to === null) return null
  const ticks = utcTicks(new Date(from), new Date(to), count)
  const texts = ticks.map((tick) => isoDate(tick.getTime()))
  const isYearly = texts.every((text) => text.endsWith('-01-01'))
  const isMonthly = texts.every((text) => text.endsWith('-01'))
  const isDaily = ticks.every((tick) => tick.getTime() % DAY_MS === 0)
  return ticks.map((tick, i) => {
    const day = texts[i] ?? ''
    const text = isYearly ? day.slice(0, -6) : isMonthly ? day.slice(0, -3) : day
    return { px: scale(tick.getTime() / DAY_MS + MJD_OF_1970), text: isDaily ? text : hourOf(tick) }
  })
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number as an axis says it: plain while short, else as a power of ten. */
export function numberText(value: number): string {
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return String(Number(value.toPrecision(6))).replace('-', '−')
  const [mantissa = '', exponent = ''] = Number(value.toPrecision(3)).toExponential().split('e')
  const power = `10${superscript(exponent.replace('+', ''))}`
  return mantissa === '1' ? power : `${mantissa.replace('-', '−')}×${power}`
}

const superscript = (digits: string) =>
  [...digits].map((digit) => (digit === '-' ? '⁻' : superscripts[Number(digit)])).join('')

/** Month, day and hour of an instant, `06-04 12:00`. */
const hourOf = (instant: Date): string => instant.toISOString().replace(/^.*?(\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2')

/** The axis as plain data; without ticks when there is nothing to measure. */
export const bareAxis = ({ label, ticks, domain }: ScaledAxis, isEmpty: boolean): PlotAxis => ({
  label,
  ticks: isEmpty ? [] : ticks,
  domain,
})
