import type { OperationSpec } from '../../../internal/operation.ts'
import { redactText } from '../../../internal/redact.ts'
import { operations } from '../../generated/external/operations.ts'
import type { AccessExplanation, AccessNeed, AccessProblem, AccessProblemCode } from './access-explanation.ts'
import { readClaims, readSeconds } from './read-claims.ts'
import { type ReadGrant, readGrant } from './read-grant.ts'

type Claims = Readonly<Record<string, unknown>>

/** What a token is good for, as far as its claims tell. Pure. */
export function explainClaims(token: string, need: AccessNeed, nowMs: number): AccessExplanation {
  const claims = readClaims(token)
  const required = (operations[need.operation] as OperationSpec).requires ?? []
  const base = { verified: false, operation: need.operation, partner: need.partner ?? null } as const
  const needs = need.partner === undefined ? required : [...required, `partner:${need.partner}`]
  if (claims === null) {
    const problem = { code: 'unreadable', ...texts.unreadable } as const
    const nothing = { scopes: [], partners: [], clientId: null, audience: [], issuer: null, expiresAtMs: null }
    return { ...base, needs, missing: [], ...nothing, problems: [problem], summary: problem.message }
  }
  const grant = readGrant(claims)
  const missing = required.filter((scope) => !grant.scopes.includes(scope))
  const lacksPartner = need.partner !== undefined && !grant.partners.includes(need.partner)
  const audience = readAudience(claims)
  const problems = [
    ...timeProblems(claims, nowMs),
    ...audienceProblems(audience, need.audience),
    ...scopeProblems(grant, missing),
    ...(lacksPartner && need.partner !== undefined ? [partnerProblem(grant, need.partner)] : []),
    ...(need.operation === 'submitJob' && grant.clientId === null
      ? [{ code: 'client_id_missing', ...texts.clientIdMissing } as const]
      : []),
  ]
  const exp = readSeconds(claims, 'exp')
  const { iss } = claims
  const explanation = {
    ...base,
    needs,
    missing: lacksPartner ? [...missing, `partner:${need.partner}`] : missing,
    scopes: grant.scopes.map(shown),
    partners: grant.partners.map(shown),
    clientId: grant.clientId === null ? null : shown(grant.clientId),
    audience: audience.map(shown),
    issuer: typeof iss === 'string' ? shown(iss) : null,
    expiresAtMs: exp === null ? null : exp * 1000,
    problems,
  }
  return { ...explanation, summary: summarize(explanation) }
}

const texts = {
  unreadable: {
    message: 'The token is no JWT, so nothing can be read of it, and the service takes nothing else.',
    advice: 'Ask for an access token with the audience of the service: without one many providers give opaque tokens.',
  },
  clientIdMissing: {
    message: 'The token names no client: neither client_id nor azp is in it.',
    advice: 'Have the identity provider put client_id or azp into the access tokens of this client.',
  },
} as const

function timeProblems(claims: Claims, nowMs: number): readonly AccessProblem[] {
  const exp = readSeconds(claims, 'exp')
  const nbf = readSeconds(claims, 'nbf')
  return [
    ...(exp !== null && exp * 1000 <= nowMs
      ? [problem('expired', `The token ended at ${at(exp)}.`, 'Fetch a new one; compare the clocks when it is new.')]
      : []),
    ...(nbf !== null && nbf * 1000 > nowMs
      ? [
          problem(
            'not_yet_valid',
            `The token begins at ${at(nbf)}.`,
            'Compare the clock of this machine with that of the identity provider.',
          ),
        ]
      : []),
  ]
}

function audienceProblems(audience: readonly string[], wanted: string | undefined): readonly AccessProblem[] {
  const advice = 'Ask the identity provider for a token with the audience the service is configured for.'
  if (audience.length === 0)
    return [problem('audience_missing', 'The token is made for nobody: it has no aud.', advice)]
  if (wanted === undefined || audience.includes(wanted)) return []
  return [problem('audience_other', `The token is made for ${list(audience)}, not for ${shown(wanted)}.`, advice)]
}

function scopeProblems({ unread }: ReadGrant, missing: readonly string[]): readonly AccessProblem[] {
  if (missing.length === 0) return []
  if (unread !== null)
    return [
      problem(
        'scope_form',
        `The token has its scopes as ${unread.where} (${list(unread.scopes)}), and the service reads only one text named scope.`,
        'Have the identity provider write scope as one text with blanks between.',
      ),
    ]
  const advice = 'Have the identity provider allow them to this client, and ask for them when a token is fetched.'
  return [problem('scope_missing', `The token lacks ${list(missing)}.`, advice)]
}

function partnerProblem({ partners, unread }: ReadGrant, partner: string): AccessProblem {
  const held = partners.length === 0 ? 'no partner' : `the partners ${list(partners)}`
  const message = `The token holds ${unread === null ? held : 'no partner that the service reads'}, not ${shown(partner)}.`
  if (partner.includes(':'))
    return problem('partner_missing', message, 'A code with a colon can be held by no token: have the partner renamed.')
  const near = partners.find((each) => each.toLowerCase() === partner.toLowerCase())
  return problem(
    'partner_missing',
    message,
    near === undefined
      ? `Ask the identity provider for the scope partner:${shown(partner)}.`
      : `Capital letters count: name the partner ${shown(near)}.`,
  )
}

function summarize({ problems, audience, issuer, partners, operation }: Omit<AccessExplanation, 'summary'>): string {
  if (problems.length > 0) return problems.map(({ message }) => message).join(' ')
  const holds = partners.length === 0 ? 'no partner' : `the partners ${list(partners)}`
  return `By its claims the token is good for ${operation} and holds ${holds}; it is of the issuer ${issuer ?? 'nobody names'}, for ${list(audience)}.`
}

function readAudience({ aud }: Claims): readonly string[] {
  return (Array.isArray(aud) ? aud : [aud]).filter((each) => typeof each === 'string')
}

const problem = (code: AccessProblemCode, message: string, advice: string): AccessProblem => ({ code, message, advice })
const shown = (text: string): string => redactText(text, 120)
const list = (texts: readonly string[]): string =>
  texts.length === 0 ? 'none' : texts.slice(0, 20).map(shown).join(', ')

function at(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString()
}
