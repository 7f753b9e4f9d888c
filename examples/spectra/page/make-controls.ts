import { make } from '@nova/example-harness/make-element'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly text: string
  /** Why it cannot be chosen; absent when it can. */
  readonly refusal?: string | undefined
}

let groups = 0

/** One of several, side by side. */
export function makeChoice<Value extends string>(
  legend: string,
  choices: readonly Choice<Value>[],
  chosen: Value | null,
  onChoice: (value: Value) => void,
): HTMLElement {
  // Radios of one name are one group, wherever on the page: two plots have a regime each.
  const name = `choice-${++groups}`
  const options = choices.map(({ value, text, refusal }) => {
    const input = make('input', {
      type: 'radio',
      name,
      value,
      checked: value === chosen,
      disabled: refusal !== undefined,
    })
    input.onchange = () => onChoice(value)
    input.dataset['key'] = `${legend} ${value}`
    return make('label', { title: refusal ?? '' }, [input, make('span', {}, [text])])
  })
  return make('fieldset', { className: 'choice' }, [make('legend', {}, [legend]), make('div', {}, options)])
}

/** On or off. */
export function makeToggle(
  text: string,
  isOn: boolean,
  onToggle: (isOn: boolean) => void,
  refusal?: string,
): HTMLElement {
  const input = make('input', { type: 'checkbox', checked: isOn, disabled: refusal !== undefined })
  input.onchange = () => onToggle(input.checked)
  input.dataset['key'] = `toggle ${text}`
  return make('label', { className: 'toggle', title: refusal ?? '' }, [input, text])
}

export interface Chip {
  readonly key: string
  readonly text: string
  readonly faint?: string
  readonly color?: string | undefined
  readonly isPressed: boolean
  readonly onPress: () => void
}

/** Small buttons that stay pressed. */
export function makeChips(label: string, chips: readonly Chip[]): HTMLElement {
  const row = make('div', { className: 'chips', role: 'group', ariaLabel: label })
  row.append(
    ...chips.map(({ key, text, faint, color, isPressed, onPress }) => {
      const swatch = make('i', { className: 'swatch' })
      if (color !== undefined) swatch.style.background = color
      const chip = make(
        'button',
        { type: 'button', className: 'chip', onclick: onPress, ariaPressed: String(isPressed) },
        [
          ...(color === undefined ? [] : [swatch]),
          text,
          ...(faint ? [make('span', { className: 'faint' }, [faint])] : []),
        ],
      )
      chip.dataset['key'] = `${label} ${key}`
      return chip
    }),
  )
  return row
}

/** Replaces controls by new ones and leaves the focus where it was: whoever uses a keyboard goes on from there. */
export function replaceControls(place: HTMLElement, controls: readonly Node[]): void {
  const key = place.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset['key']
    : undefined
  place.replaceChildren(...controls)
  if (key === undefined) return
  for (const element of place.querySelectorAll<HTMLElement>('[data-key]'))
    if (element.dataset['key'] === key) element.focus()
}
