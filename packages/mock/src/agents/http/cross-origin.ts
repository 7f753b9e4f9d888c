import { type CorsRules, corsHeaders, judgePreflight } from '../../engine/cors.ts'
import type { ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { textResponse } from '../../engine/respond.ts'
import type { HasAgentsDefect } from '../defects.ts'
import { type Failure, failures } from '../failures/failure.ts'

/** What pages of other origins may do: everything, except reading the headers of the service. */
export interface CrossOrigin {
  /** The answer to a preflight, for which nobody needs a key. Null for any other request. */
  answerPreflight(request: ExchangeRequest): ExchangeResponse | Failure | null
  /** The answer with what lets a page see it. */
  admit(answer: ExchangeResponse, request: ExchangeRequest): ExchangeResponse
}

export function createCrossOrigin(has: HasAgentsDefect): CrossOrigin {
  const rules: CorsRules = {
    origins: has('agents-cors-missing') ? [] : ['*'],
    methods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
    requestHeaders: ['*'],
    exposedHeaders: [],
    maxAgeSeconds: 600,
    credentials: true,
  }
  return {
    answerPreflight({ method, headers }) {
      const origin = headers.get('origin')
      const asked = headers.get('access-control-request-method')
      if (method !== 'OPTIONS' || origin === null || asked === null) return null
      if (has('agents-preflight-keyed')) return failures.missingKey()
      const wanted = headers.get('access-control-request-headers')
      const verdict = judgePreflight(rules, { origin, method: asked, headers: wanted })
      const text = verdict.ok ? 'OK' : `Disallowed CORS ${verdict.refused.join(', ')}`
      return textResponse(verdict.ok ? 200 : 400, 'text/plain; charset=utf-8', text, verdict.headers)
    },
    admit(answer, request) {
      const headers = new Headers(answer.headers)
      for (const [name, value] of Object.entries(corsHeaders(rules, request.headers.get('origin'))))
        if (value !== '' && !headers.has(name)) headers.set(name, value)
      return { ...answer, headers }
    },
  }
}
