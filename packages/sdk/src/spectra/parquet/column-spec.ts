/** What stands in a column. `real` is a double, `integer` a whole number of 32 bits, `text` UTF-8. */
export type ColumnType = 'real' | 'integer' | 'boolean' | 'text'

/** One column of a table. */
export interface ColumnSpec {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
}

/** How a value of each type comes out. */
interface ColumnValues {
  readonly real: number
  readonly integer: number
  readonly boolean: boolean
  readonly text: string
}

/** The value of a column, null included where it may be. */
export type ValueOf<Spec extends ColumnSpec> = Spec['nullable'] extends false
  ? ColumnValues[Spec['type']]
  : ColumnValues[Spec['type']] | null

/** A row of the columns. */
export type RowOf<Specs extends readonly ColumnSpec[]> = {
  readonly [Spec in Specs[number] as Spec['name']]: ValueOf<Spec>
}
