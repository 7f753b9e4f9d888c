import { byId, make } from '@nova/example-harness/make-element'
import {
  type EdfiClient,
  type JobSpec,
  type JobTemplate,
  type TemplateFile,
  type TemplateParam,
  type TenantSchoolYear,
  type YearUsability,
  yearUsability,
} from '@nova/sdk/edfi'

/** The form of a new job, made of what the service has. Calls back with the job that is meant. */
export async function showJobForm(client: EdfiClient, onSubmit: (spec: JobSpec) => void): Promise<void> {
  const form = byId('job', HTMLFormElement)
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement
  const [templates, years] = await Promise.all([client.listJobTemplates('assessments'), client.listTenantSchoolYears()])
  const [template, year] = [field('template'), field('year')]
  template.replaceChildren(...templates.map(({ path, name }) => make('option', { value: path }, [name])))
  year.replaceChildren(...years.map(makeYear))
  const usable = years.find((one) => yearUsability(one) === 'usable')
  if (usable) year.value = String(usable.endYear)
  const chosen = () => templates.find(({ path }) => path === template.value)
  const showWanted = () => byId('wanted', HTMLDivElement).replaceChildren(...makeFields(chosen()))
  template.addEventListener('change', showWanted)
  showWanted()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const one = chosen()
    if (one) onSubmit(readSpec(one, new FormData(form)))
  })
}

function makeYear(year: TenantSchoolYear): HTMLOptionElement {
  const usability = yearUsability(year)
  const why = usability === 'usable' ? '' : `: ${needs[usability]}`
  const disabled = usability === 'needs_ods_connection' || usability === 'needs_roster'
  return make('option', { value: String(year.endYear), disabled }, [`${year.startYear}-${year.endYear}${why}`])
}

const needs: Readonly<Record<Exclude<YearUsability, 'usable'>, string>> = {
  needs_ods_connection: 'needs an ODS connection',
  needs_roster: 'needs a roster',
  needs_roster_or_cross_year_matching: 'perhaps needs a roster',
}

function makeFields(template: JobTemplate | undefined): HTMLLabelElement[] {
  if (!template) return []
  // The service fills in the year by itself.
  const params = template.params.filter(({ templateKey }) => templateKey !== 'API_YEAR')
  return [...params.map(makeParam), ...template.files.map(makeFile)]
}

function makeParam({ name, templateKey, isRequired, allowedValues = [] }: TemplateParam): HTMLLabelElement {
  const set = { name: `param ${templateKey}`, required: isRequired }
  const options = ['', ...allowedValues].map((value) => make('option', { value }, [value]))
  return make('label', {}, [name, allowedValues.length > 0 ? make('select', set, options) : make('input', set)])
}

function makeFile({ name, templateKey, isRequired, fileType }: TemplateFile): HTMLLabelElement {
  const accept = fileType.map((type) => `.${type}`).join(',')
  const input = make('input', { type: 'file', name: `file ${templateKey}`, required: isRequired, accept })
  return make('label', {}, [`${name} (${fileType.join(', ')})${isRequired ? '' : ', optional'}`, input])
}

function readSpec(template: JobTemplate, data: FormData): JobSpec {
  const entries = [...data].map(([name, value]) => [...name.split(' '), value] as const)
  const of = <Value>(kind: string, isGiven: (value: unknown) => value is Value): Record<string, Value> =>
    Object.fromEntries(
      entries.flatMap(([one, key, value]) => (one === kind && key && isGiven(value) ? [[key, value]] : [])),
    )
  return {
    template,
    schoolYear: String(data.get('year')),
    // A field that was left empty has a file without a name.
    files: of('file', (value): value is File => value instanceof File && value.name !== ''),
    params: of('param', (value): value is string => typeof value === 'string' && value !== ''),
  }
}
