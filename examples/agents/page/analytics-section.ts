import { announce, byId, make } from '@nova/example-harness/make-element'
import {
  type AgentsClient,
  type AnalyticsFinding,
  type AnalyticsQuestion,
  type AnalyticsUpdate,
  flowQuestion,
  readAnalytics,
  resourceQuestion,
  watchAnalytics,
} from '@nova/sdk/agents'
import { extendSeries, type Series } from './chart/series.ts'
import { drawCharts, fillTable, SPAN_MS } from './chart-grid.ts'
import { describeObstacles, describeWatch } from './describe-watch.ts'
import { explain } from './explain.ts'

const questions: Readonly<Record<string, () => AnalyticsQuestion>> = {
  flows: flowQuestion,
  resources: resourceQuestion,
}

/** Live analytics: charts, what stands out, and how the watch is doing. Ends with the signal. */
export function showAnalytics(client: AgentsClient, signal: AbortSignal): void {
  const form = byId('watch', HTMLFormElement)
  const toggle = byId('toggle', HTMLButtonElement)
  let stop: AbortController | null = null

  const start = async () => {
    const data = new FormData(form)
    const question = (questions[String(data.get('view'))] ?? flowQuestion)()
    const via = data.get('via') === 'polling' ? 'polling' : 'auto'
    const own = new AbortController()
    stop = own
    toggle.textContent = 'Stop'
    showProblem('')
    await watch(client, question, via, AbortSignal.any([signal, own.signal]))
    if (stop !== own) return
    stop = null
    toggle.textContent = 'Start'
  }
  const press = () => (stop ? stop.abort() : void start())
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      press()
    },
    { signal },
  )
  form.addEventListener(
    'change',
    () => {
      if (!stop) return
      stop.abort()
      void start()
    },
    { signal },
  )
  void start()
}

async function watch(client: AgentsClient, question: AnalyticsQuestion, via: 'auto' | 'polling', signal: AbortSignal) {
  let series: Series = new Map()
  // A page cannot send the key with a socket's handshake, so it is a stream where the service has one, else reads.
  const updates = watchAnalytics(client, question, { via, intervalMs: 2000, signal })
  const status = byId('watch-status', HTMLParagraphElement)
  const unsubscribe = updates.subscribe((now) => {
    status.dataset['state'] = now.state
    status.dataset['via'] = now.via ?? ''
    status.textContent = describeWatch(now)
    const lines = describeObstacles(now).map((text) => make('li', {}, [text]))
    byId('obstacles', HTMLUListElement).replaceChildren(...lines)
  })
  try {
    for await (const update of updates) {
      // Another watch may have begun meanwhile, and the charts are its own.
      if (signal.aborted) break
      series = show(series, update)
    }
  } catch (error) {
    if (!signal.aborted) showProblem(explain(error))
  } finally {
    unsubscribe()
  }
  if (signal.aborted) status.textContent = describeWatch(updates.status())
}

function show(series: Series, update: AnalyticsUpdate): Series {
  const { entries, insights, confidence, failure, timestamp } = readAnalytics(update)
  const next = extendSeries(series, update.receivedAtMs, entries, SPAN_MS)
  drawCharts(byId('charts', HTMLDivElement), next, update.receivedAtMs)
  fillTable(byId('values', HTMLTableElement), next)
  byId('insights', HTMLUListElement).replaceChildren(...insights.map(makeInsight))
  const none = byId('no-insights', HTMLParagraphElement)
  none.textContent = 'Nothing stands out.'
  none.hidden = insights.length > 0
  byId('confidence', HTMLElement).textContent = `${Math.round(confidence * 100)} %`
  // Of the server's own zone, which it does not name: shown as it is.
  byId('server-time', HTMLElement).textContent = timestamp ?? '–'
  showProblem(failure === null ? '' : `The engine failed: ${failure.description ?? 'it does not say why'}`)
  return next
}

function makeInsight({ type, description, confidence }: AnalyticsFinding): HTMLLIElement {
  const text = description === null ? [] : [make('span', {}, [description])]
  const number = make('span', { className: 'number faint' }, [`${Math.round(confidence * 100)} %`])
  return make('li', {}, [make('div', {}, [make('strong', {}, [type.replaceAll('_', ' ')]), number]), ...text])
}

function showProblem(text: string): void {
  const place = byId('watch-problem', HTMLParagraphElement)
  if (place.textContent === text) return
  place.textContent = text
  if (text !== '') announce(text)
}
