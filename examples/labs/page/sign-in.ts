import { byId } from '@nova/example-harness/make-element'
import type { Credentials } from '@nova/sdk/labs'

/** Whose lab, and which. */
export interface Entrance {
  /** Address of the host; without it the page's own. */
  readonly baseUrl: string | null
  readonly lab: string
  /** Null: the session the page has already. */
  readonly account: Credentials | null
}

interface PageConfig {
  readonly baseUrl?: string
  readonly lab?: string
  readonly username?: string
  readonly password?: string
}

/** What `config.json` and `?host=…&lab=…` say; the address has the last word. A page without either is served by its host. */
export async function readEntrance(): Promise<Entrance> {
  const answer = await fetch('config.json').catch(() => null)
  const config: PageConfig = answer?.ok ? await answer.json().catch(() => ({})) : {}
  const query = new URLSearchParams(location.search)
  const host = query.get('host')
  const { username, password } = config
  return {
    baseUrl: host ?? config.baseUrl ?? null,
    lab: query.get('lab') ?? config.lab ?? '',
    // An account of one host is nothing to be sent to another.
    account: username && password && host === null ? { username, password } : null,
  }
}

/** Asks for what is missing. */
export function askEntrance(known: Entrance): Promise<Entrance> {
  const form = byId('sign-in', HTMLFormElement)
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  field('lab').value = known.lab
  form.hidden = false
  field(known.lab === '' ? 'lab' : 'username').focus()
  return new Promise((resolve) => {
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        form.hidden = true
        const account = { username: field('username').value, password: field('password').value }
        field('password').value = ''
        resolve({ ...known, lab: field('lab').value, account })
      },
      { once: true },
    )
  })
}
