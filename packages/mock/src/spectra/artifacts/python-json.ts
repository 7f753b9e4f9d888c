/** A number that Python holds as a float, so that `300` reads `300.0`. JavaScript has no such difference of its own. */
export class Float {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

export type PythonValue =
  | null
  | boolean
  | number
  | string
  | Float
  | Float64Array
  | readonly PythonValue[]
  | { readonly [name: string]: PythonValue | undefined }

/** A float as Python prints it: shortest digits, `.0` for whole numbers, exponents from 1e16 up and below 1e-4. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (Object.is(value, -0)) return '-0.0'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits = '', power = ''] = value.toExponential().split('e')
    return `${digits}e${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`
  }
  const text = String(value)
  return text.includes('.') ? text : `${text}.0`
}

/**
 * JSON as Python's `json.dumps(value, ensure_ascii=False)` writes it: `", "` and `": "` between things, floats with their
 * `.0`, and bare `NaN` where a number is none. Members that are undefined are left out.
 */
export function pythonJson(value: PythonValue, indent?: number): string {
  return write(value, indent === undefined ? undefined : { step: ' '.repeat(indent), here: '\n' })
}

interface Indent {
  readonly step: string
  /** Line break and blanks of the level a value stands on. */
  readonly here: string
}

function write(value: PythonValue, indent: Indent | undefined): string {
  if (value instanceof Float) return pythonFloat(value.value)
  if (value instanceof Float64Array) return wrap('[]', Array.from(value, pythonFloat), indent)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = indent && { step: indent.step, here: indent.here + indent.step }
  if (isList(value))
    return wrap(
      '[]',
      value.map((item) => write(item, inner)),
      indent,
    )
  const members = Object.entries(value).flatMap(([name, item]) =>
    item === undefined ? [] : [`${JSON.stringify(name)}: ${write(item, inner)}`],
  )
  return wrap('{}', members, indent)
}

function wrap(brackets: '[]' | '{}', items: readonly string[], indent: Indent | undefined): string {
  const [open = '', close = ''] = brackets
  if (items.length === 0 || !indent) return `${open}${items.join(', ')}${close}`
  const line = indent.here + indent.step
  return `${open}${line}${items.join(`,${line}`)}${indent.here}${close}`
}

const isList = (value: object): value is readonly PythonValue[] => Array.isArray(value)
