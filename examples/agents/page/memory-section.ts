import { plural } from '@nova/example-harness/format-text'
import { announce, byId, make, makeButton } from '@nova/example-harness/make-element'
import type { ImportancePreset, Memory, MemoryContent, Recall, RecalledMemory } from '@nova/sdk/agents'
import { explain } from './explain.ts'
import { showOutbox } from './outbox-list.ts'
import { textOf } from './text-of.ts'

type PageMemory = Memory<MemoryContent | string, MemoryContent>

/** Remember, recall, and what is on its way. Ends with the signal. */
export function showMemory(memory: PageMemory, signal: AbortSignal): void {
  // What was said of something kept here is not true any more once it is sent.
  const outbox = showOutbox(memory, signal, () => say('remembered', ''))
  onSubmit('remember', signal, async (data) => {
    const text = String(data.get('text')).trim()
    const importance = String(data.get('importance')) as ImportancePreset
    say('remembered', '')
    try {
      const { state, trouble } = await memory.remember(text, { importance })
      const words = {
        stored: 'Stored.',
        already_stored: 'It was stored before: nothing was sent.',
        queued: `Kept here, and sent as soon as that is possible. ${trouble?.message ?? ''}`,
        withdrawn: 'Forgotten before it was stored.',
        hidden: 'Forgotten while it was being sent: the service may have it.',
      }
      say('remembered', words[state])
      byId('remember', HTMLFormElement).reset()
    } catch (error) {
      say('remembered', explain(error))
    } finally {
      await outbox.refresh()
    }
  })
  onSubmit('recall', signal, async (data) => {
    const found = byId('found', HTMLUListElement)
    say('recalled', '')
    try {
      const recall = await memory.recall(String(data.get('query')), { minScore: 0.3, limit: 10 })
      say('recalled', describeRecall(recall))
      found.replaceChildren(...recall.memories.map((one) => makeFound(memory, one)))
    } catch (error) {
      found.replaceChildren()
      say('recalled', explain(error))
    }
  })
}

function describeRecall({ memories, source, serverError }: Recall<MemoryContent>): string {
  const count = memories.length === 0 ? 'Nothing' : plural(memories.length, 'memory', 'memories')
  if (source === 'server') return `${count} found.`
  return `${count} found on this machine alone. ${serverError?.message ?? ''}`
}

function makeFound(memory: PageMemory, found: RecalledMemory<MemoryContent>): HTMLLIElement {
  const { content, score, source, state, layer, at } = found
  const facts = [
    `${Math.round(score * 100)} %`,
    ...(layer === null ? [] : [layer]),
    source === 'server' || state === 'stored' ? 'at the service' : 'only here so far',
    ...(at === null ? [] : [new Date(at).toLocaleString('en-GB')]),
  ]
  const forget = async () => {
    button.disabled = true
    try {
      const { forgotten } = await memory.forget(found)
      item.replaceChildren(
        make('span', { className: 'faint' }, [
          forgotten === 'withdrawn'
            ? 'Taken back before it was sent.'
            : 'Hidden. The service still has it: it deletes nothing.',
        ]),
      )
    } catch (error) {
      button.disabled = false
      say('recalled', explain(error))
    }
  }
  const button = makeButton('Forget', () => void forget(), { className: 'small' })
  const item = make('li', {}, [
    make('span', { className: 'text' }, [textOf(content)]),
    make('span', { className: 'faint' }, [facts.join(', ')]),
    button,
  ])
  return item
}

function say(id: string, text: string): void {
  byId(id, HTMLParagraphElement).textContent = text
  if (text !== '') announce(text)
}

function onSubmit(id: string, signal: AbortSignal, act: (data: FormData) => Promise<void>): void {
  const form = byId(id, HTMLFormElement)
  const submit = async () => {
    const button = form.querySelector('button')
    if (button) button.disabled = true
    await act(new FormData(form))
    if (button) button.disabled = false
  }
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      void submit()
    },
    { signal },
  )
}
