// The open catalogue of novae as a page: everything it knows about releases, names, plots and bundles comes from one
// script tag, `NovaSpectra`.

import { byId, make, makeButton } from '@nova/example-harness/make-element'
import {
  createSpectraClient,
  openRelease,
  type SpectraClient,
  type SpectraRelease,
  watchReleases,
} from '@nova/sdk/spectra'
import { catalogueHash, defaultView, novaHash, parseRoute } from './route.ts'
import { type CataloguePage, makeCatalogue } from './show-catalogue.ts'
import { makeNameProblem, makeNova } from './show-nova.ts'
import { makeProblem } from './show-problem.ts'

async function enter(): Promise<void> {
  const client = createSpectraClient({ baseUrl: await readBaseUrl() })
  const view = byId('view', HTMLElement)
  try {
    startVisit(client, await openRelease(client))
  } catch (error) {
    view.replaceChildren(makeProblem(error, () => void enter()))
  }
}

/** What `config.json` says; a page without one is served by the release site itself. */
async function readBaseUrl(): Promise<string> {
  const answer = await fetch('config.json').catch(() => null)
  const config: { readonly baseUrl?: string } = answer?.ok ? await answer.json() : {}
  return config.baseUrl ?? location.origin
}

/** One visit stays with one release: what is on the page belongs together, whatever is published meanwhile. */
function startVisit(client: SpectraClient, release: SpectraRelease): void {
  const visit = new AbortController()
  const { signal } = visit
  byId('release', HTMLParagraphElement).textContent = `Release ${release.release_id}`
  byId('newer', HTMLDivElement).hidden = true
  const view = byId('view', HTMLElement)
  const query = byId('query', HTMLInputElement)
  let leave = new AbortController()
  let catalogue: CataloguePage | null = null

  const restart = async () => {
    const next = await openRelease(client).catch((error: unknown) => error)
    if (isRelease(next)) {
      visit.abort()
      leave.abort()
      startVisit(client, next)
    } else view.replaceChildren(makeProblem(next, () => void restart()))
  }
  const show = async () => {
    leave.abort()
    leave = new AbortController()
    catalogue = null
    const now = leave.signal
    const route = parseRoute(location.hash)
    view.replaceChildren(make('p', { className: 'faint' }, ['Reading …']))
    try {
      if (route.type === 'nova') {
        const parts = await makeNova({ release, name: route.name, signal: now })
        if (!now.aborted) view.replaceChildren(...parts)
      } else {
        document.title = 'Open Nova Catalog'
        query.value = route.view.text
        const made = await makeCatalogue({ release, view: route.view, signal: now })
        if (now.aborted) return
        catalogue = made
        view.replaceChildren(...made.parts)
      }
      scrollTo({ top: 0 })
    } catch (error) {
      // Opening the release again is a way out of everything but a name: what is gone, the next one may have.
      if (!now.aborted) view.replaceChildren(makeNameProblem(error, () => void restart()))
    }
  }
  const seeRelease = (release_id: string) => {
    if (signal.aborted || release_id === release.release_id) return
    const notice = byId('newer', HTMLDivElement)
    notice.replaceChildren(
      `Release ${release_id} is out. This page stays with ${release.release_id} until you change. `,
      makeButton('Change to it', () => void restart()),
    )
    notice.hidden = false
  }
  addEventListener(
    'hashchange',
    () => {
      // What had the focus is gone with the page it was on.
      void show().then(() => view.focus({ preventScroll: true }))
      // A look at every step beside the one every few minutes; that it fails is no news to who reads the page.
      client.getCurrentRelease({ signal }).then(
        ({ release_id }) => seeRelease(release_id),
        () => {},
      )
    },
    { signal },
  )
  query.addEventListener('input', () => catalogue?.setText(query.value.trim()), { signal })
  byId('search', HTMLFormElement).addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      const text = query.value.trim()
      location.hash = text === '' ? catalogueHash(defaultView) : novaHash(text)
    },
    { signal },
  )
  void show()
  void watch(client, signal, seeRelease)
}

const isRelease = (value: unknown): value is SpectraRelease =>
  typeof value === 'object' && value !== null && 'release_id' in value && 'catalog' in value

async function watch(client: SpectraClient, signal: AbortSignal, see: (release_id: string) => void): Promise<void> {
  try {
    for await (const { release_id } of watchReleases(client, { signal })) see(release_id)
  } catch {
    // The visit is over, or the site is: the page says so where it reads something.
  }
}

void enter()
