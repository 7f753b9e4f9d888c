import type { Exchange } from '../../engine/exchange.ts'
import { textResponse } from '../../engine/respond.ts'
import type { EdfiAccount } from '../settings.ts'

const page = (status: number, title: string, body: string): Exchange =>
  textResponse(
    status,
    'text/html; charset=utf-8',
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>\n`,
  )

/** Everybody who can log in, each a link that does. */
export function chooseAccountPage(url: URL, users: readonly EdfiAccount[]): Exchange {
  const items = users.map(({ username, partnerId, tenantCode, roles }) => {
    const target = new URL(url)
    target.searchParams.delete('prompt')
    target.searchParams.set('login_hint', username)
    const described = `${partnerId} / ${tenantCode}, ${roles.join(', ') || 'no role'}`
    return `<li><a href="${escapeHtml(target.pathname + target.search)}">${escapeHtml(username)}</a> ${escapeHtml(described)}</li>`
  })
  return page(200, 'Log in', `<h1>Log in as</h1>\n<ul>\n${items.join('\n')}\n</ul>`)
}

export const refusalPage = (why: string): Exchange => page(400, 'Not possible', `<p>${escapeHtml(why)}</p>`)

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
