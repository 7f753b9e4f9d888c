import { make, makeButton } from '@nova/example-harness/make-element'

export interface Column<Row> {
  readonly title: string
  readonly isNumber?: boolean
  readonly cell: (row: Row) => readonly (Node | string)[]
}

const FIRST_ROWS = 4

/** A table that shows its first rows, and all of them when it is asked to. */
export function makeTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], more: string): readonly Node[] {
  const body = make('tbody')
  const makeRow = (row: Row) =>
    make(
      'tr',
      {},
      columns.map(({ title, isNumber, cell }) => {
        const made = make('td', { className: isNumber ? 'number' : '' }, cell(row))
        made.dataset['title'] = title
        return made
      }),
    )
  body.append(...rows.slice(0, FIRST_ROWS).map(makeRow))
  const heads = columns.map(({ title, isNumber }) =>
    make('th', { scope: 'col', className: isNumber ? 'number' : '' }, [title]),
  )
  const table = make('table', {}, [make('thead', {}, [make('tr', {}, heads)]), body])
  if (rows.length <= FIRST_ROWS) return [table]
  const expand = makeButton(
    `Show all ${rows.length} ${more}`,
    () => {
      body.append(...rows.slice(FIRST_ROWS).map(makeRow))
      expand.remove()
    },
    { className: 'more' },
  )
  return [table, expand]
}
