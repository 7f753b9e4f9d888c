import { redactText } from '../../../internal/redact.ts'
import type { TemplateParam } from '../../generated/app/types.ts'
import { type KeyMatch, matchKeys } from '../match-keys.ts'
import { type JobProblem, jobError } from './job-problem.ts'

/** The service fills it in whatever is sent. */
const YEAR_PARAM = 'API_YEAR'

/** Params as they are sent, and what is wrong with them in the order in which the service looks. */
export interface CheckedParams {
  /** By template key. */
  readonly values: Readonly<Record<string, string>>
  readonly problems: readonly JobProblem[]
}

/** Finds what each given param means and compares it with the template. A param without a value is not given. */
export function checkParams(
  declared: readonly TemplateParam[],
  given: Readonly<Record<string, string | null | undefined>>,
): CheckedParams {
  const present = Object.entries(given).filter(([key, value]) => value != null && key.toUpperCase() !== YEAR_PARAM)
  const open = declared.filter(({ templateKey }) => templateKey !== YEAR_PARAM)
  const matches = matchKeys(
    present.map(([key]) => key),
    open,
  )
  const values = Object.fromEntries(
    matches.flatMap((match) =>
      match.type === 'matched' ? [[match.entry.templateKey, String(given[match.given])]] : [],
    ),
  )
  return { values, problems: [...missing(open, values), ...notAllowed(open, values), ...unexpected(matches, open)] }
}

function missing(declared: readonly TemplateParam[], values: CheckedParams['values']): readonly JobProblem[] {
  return declared
    .filter(({ isRequired, templateKey }) => isRequired && !Object.hasOwn(values, templateKey))
    .map((param) =>
      jobError({
        code: 'param_missing',
        on: `params.${param.templateKey}`,
        seen: null,
        wanted: wantedOf(param),
        message: `The template requires ${param.templateKey} (${param.name}).`,
        advice: `Give params.${param.templateKey}${isChoice(param) ? `, one of ${wantedOf(param)}` : ''}.`,
      }),
    )
}

function notAllowed(declared: readonly TemplateParam[], values: CheckedParams['values']): readonly JobProblem[] {
  return declared.flatMap((param) => {
    const value = Object.hasOwn(values, param.templateKey) ? values[param.templateKey] : undefined
    if (value === undefined || !isChoice(param) || param.allowedValues.includes(value)) return []
    const meant = param.allowedValues.find((allowed) => allowed.toLowerCase() === value.trim().toLowerCase())
    return [
      jobError({
        code: 'param_value_not_allowed',
        on: `params.${param.templateKey}`,
        seen: redactText(value, 200),
        wanted: wantedOf(param),
        message: `${param.templateKey} cannot be ${JSON.stringify(redactText(value, 200))}.`,
        advice: meant === undefined ? `Give one of ${wantedOf(param)}.` : `Write it ${JSON.stringify(meant)}.`,
      }),
    ]
  })
}

function unexpected(
  matches: readonly KeyMatch<TemplateParam>[],
  declared: readonly TemplateParam[],
): readonly JobProblem[] {
  const keys = declared.map(({ templateKey }) => templateKey).join(', ')
  return matches.flatMap((match) => {
    const given = redactText(match.given, 100)
    const about = { on: `params.${given}`, seen: given }
    if (match.type === 'unknown')
      return [
        jobError({
          ...about,
          code: 'param_unexpected',
          wanted: keys === '' ? 'no params' : keys,
          message: `The template has no param ${given}.`,
          advice:
            keys === '' ? 'Leave it out: this template takes no params.' : `Leave it out, or name one of ${keys}.`,
        }),
      ]
    if (match.type === 'ambiguous') {
      const candidates = match.candidates.map(({ templateKey }) => templateKey).join(', ')
      return [
        jobError({
          ...about,
          code: 'param_ambiguous',
          wanted: candidates,
          message: `${given} could be any of ${candidates}.`,
          advice: 'Name the template key itself.',
        }),
      ]
    }
    if (match.type === 'twice')
      return [
        jobError({
          ...about,
          code: 'param_twice',
          wanted: `${match.entry.templateKey} once`,
          message: `${given} means ${match.entry.templateKey}, which is given already.`,
          advice: 'Give each param once.',
        }),
      ]
    return []
  })
}

type Choice = TemplateParam & { readonly allowedValues: readonly string[] }

const isChoice = (param: TemplateParam): param is Choice => (param.allowedValues ?? []).length > 0
const wantedOf = (param: TemplateParam): string => (isChoice(param) ? param.allowedValues.join(', ') : 'a text')
