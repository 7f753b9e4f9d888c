import { engineFailed } from '../watch-errors.ts'

/** A figure of an answer. */
export interface AnalyticsFigure {
  /** What it is called: the key of what was put in, or a word of the engine's own. */
  readonly name: string
  /** `unknown` where nobody said. */
  readonly type: string
  /** 0 where nobody said. */
  readonly value: number
  /** 0 where nobody said. */
  readonly confidence: number
  readonly description: string | null
  /** All that came, members beyond these included. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** Something that stands out. */
export interface AnalyticsFinding {
  /** Such as `has_patterns`; `default` and `error` are words of the server itself, see {@link AnalyticsReading}. */
  readonly type: string
  readonly description: string | null
  /** 0.5 where nobody said. */
  readonly confidence: number
  /** Of `default` and `error` only; mostly empty. */
  readonly recommendations: readonly unknown[]
  readonly raw: Readonly<Record<string, unknown>>
}

/** A part of an answer that is not of the kind it has to be, and was left out or taken for what nobody said. */
export interface ReadingProblem {
  /** Where, such as `analytics.analytics.cpu.value`. */
  readonly path: string
  /** What should be there. */
  readonly wanted: 'object' | 'list' | 'number' | 'text'
}

/** An answer of the engine, in parts one can rely on. */
export interface AnalyticsReading {
  /** The view, such as `behavioral`; null where the answer does not say, `unknown` where the engine does not know. */
  readonly view: string | null
  readonly entries: readonly AnalyticsFigure[]
  /** What stands out, the server's own two words left out. */
  readonly insights: readonly AnalyticsFinding[]
  readonly confidence: number
  /** Of the server's own zone, which it does not name: to be shown, and not to be compared with other clocks. */
  readonly timestamp: string | null
  /** The engine failed under a success; the rest means nothing. Why is in `failure`. */
  readonly engineFailed: boolean
  readonly failure: AnalyticsFinding | null
  /** The engine had nothing to say and the server said so in its place, as it does from P2 on. */
  readonly isDefault: boolean
  readonly problems: readonly ReadingProblem[]
}

/** How to read. */
export interface ReadAnalyticsOptions {
  /** What a failure of the engine means that comes as a success. @default 'show' */
  readonly onEngineFailure?: 'show' | 'throw'
}

type Members = Readonly<Record<string, unknown>>

/**
 * An answer about anything, read without trusting it: nothing in it is required, and what is of a wrong kind is reported
 * in `problems` instead of thrown.
 * @throws AgentsError `engine_failed` with `onEngineFailure: 'throw'`
 */
export function readAnalytics(answer: unknown, options: ReadAnalyticsOptions = {}): AnalyticsReading {
  const problems: ReadingProblem[] = []
  const report = (path: string, wanted: ReadingProblem['wanted']) => void problems.push({ path, wanted })
  const given = asMembers(answer) ?? {}
  if (given !== answer) report('', 'object')
  const read = createReader(given, '', report)
  const result = read.object('analytics') ?? {}
  const findings = (read.list('insights') ?? []).flatMap((one, at) => readFinding(one, `insights.${at}`, report))
  const failure = findings.find(({ type }) => type === 'error') ?? null
  if (failure !== null && options.onEngineFailure === 'throw') throw engineFailed([failure])
  return {
    view: createReader(result, 'analytics', report).text('type'),
    entries: readEntries(result, report),
    insights: findings.filter(({ type }) => type !== 'default' && type !== 'error'),
    confidence: read.number('confidence') ?? 0,
    timestamp: read.text('timestamp'),
    engineFailed: failure !== null,
    failure,
    isDefault: findings.some(({ type }) => type === 'default'),
    problems,
  }
}

type Report = (path: string, wanted: ReadingProblem['wanted']) => void

/** Members of a result that are no entries where entries stand beside them. */
const NO_ENTRIES: ReadonlySet<string> = new Set(['analytics', 'metadata', 'similar_analytics', 'patterns'])

function readEntries(result: Members, report: Report): readonly AnalyticsFigure[] {
  const inner = asMembers(result['analytics'])
  if (inner !== null) return readMap(inner, 'analytics.analytics', report)
  if ('analytics' in result && result['analytics'] !== null) report('analytics.analytics', 'object')
  // From P3 on reads of flows answer what is inside, without the layer around it.
  const bare = Object.entries(result).filter(([name, value]) => !NO_ENTRIES.has(name) && asMembers(value) !== null)
  return readMap(Object.fromEntries(bare), 'analytics', report)
}

const readMap = (map: Members, path: string, report: Report): readonly AnalyticsFigure[] =>
  Object.entries(map).flatMap(([name, value]) => {
    const raw = asMembers(value)
    if (raw === null) {
      report(`${path}.${name}`, 'object')
      return []
    }
    const read = createReader(raw, `${path}.${name}`, report)
    return {
      name,
      type: read.text('type') ?? 'unknown',
      value: read.number('value') ?? 0,
      confidence: read.number('confidence') ?? 0,
      description: read.text('description'),
      raw,
    }
  })

function readFinding(value: unknown, path: string, report: Report): readonly AnalyticsFinding[] {
  const raw = asMembers(value)
  if (raw === null) {
    report(path, 'object')
    return []
  }
  const read = createReader(raw, path, report)
  const type = read.text('type')
  if (type === null && raw['type'] === undefined) report(`${path}.type`, 'text')
  return [
    {
      type: type ?? 'unknown',
      description: read.text('description'),
      confidence: read.number('confidence') ?? 0.5,
      recommendations: read.list('recommendations') ?? [],
      raw,
    },
  ]
}

/** Reads members, and reports those that are there and of another kind. */
function createReader(from: Members, path: string, report: Report) {
  const take = <T>(name: string, wanted: ReadingProblem['wanted'], is: (value: unknown) => value is T): T | null => {
    const value = from[name]
    if (value === undefined || value === null) return null
    if (is(value)) return value
    report(path === '' ? name : `${path}.${name}`, wanted)
    return null
  }
  return {
    text: (name: string) => take(name, 'text', (value): value is string => typeof value === 'string'),
    number: (name: string) => take(name, 'number', (value): value is number => Number.isFinite(value)),
    list: (name: string) => take(name, 'list', (value): value is readonly unknown[] => Array.isArray(value)),
    object: (name: string) => take(name, 'object', (value): value is Members => asMembers(value) !== null),
  }
}

function asMembers(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null
}
