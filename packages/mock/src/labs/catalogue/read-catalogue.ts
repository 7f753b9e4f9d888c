import type { Exchange } from '../../engine/exchange.ts'
import type { LabsCall, LabsContext } from '../context.ts'
import { failure, success } from '../http/answer.ts'
import { labMissing, legacyLab } from '../http/lab-failures.ts'
import { isCurrent } from '../lab/document-file.ts'
import type { PairedTemplate, Template } from './catalogue.ts'
import { nodeTypes } from './create-catalogue.ts'
import { extrasSchema } from './extras-schema.ts'
import { iconOptions } from './template-set.ts'

export function listTemplates({ catalogue, has }: LabsContext, call: LabsCall): Exchange {
  const type = call.path['template_type'] ?? ''
  const isKnown = nodeTypes.some((known) => known === type)
  if (!isKnown && !has('template-unknown-empty')) return failure(400, `Templates of type ${type} are not supported.`)
  const templates = catalogue.templates.filter((template) => template.type === type)
  const data = Object.fromEntries(
    templates.map((template) => [template.key, summarise(template, has('template-without-capabilities'))]),
  )
  return success(data, { message: 'Templates listed.' })
}

function summarise(template: Template, isBare: boolean) {
  const { key, capabilities, interface_naming: _naming, delay: _delay, ...shown } = template
  return { id: key, template: key, ...shown, ...(!isBare && { capabilities }) }
}

export function listImages({ catalogue }: LabsContext, call: LabsCall): Exchange {
  const { template_type: type = '', template_key: key = '' } = call.path
  if (!catalogue.template(type, key)) return failure(400, `There is no template ${key} of type ${type}.`)
  return success(Object.fromEntries(catalogue.images(type, key)), { message: 'Images listed.' })
}

export function getNodeCatalog({ catalogue, labs }: LabsContext, call: LabsCall): Exchange {
  const path = call.path['lab_path'] ?? ''
  const document = labs.get(path)?.document
  if (!document) return labMissing()
  if (!isCurrent(document)) return legacyLab(path)
  const data = {
    templates: catalogue.templates.map((template) =>
      describe(template, [...catalogue.images(template.type, template.key).values()]),
    ),
    paired_templates: catalogue.pairedTemplates.map(describePair),
    icon_options: iconOptions,
    create_fields: [
      'name',
      'count',
      'placement',
      'image',
      'cpu',
      'ram',
      'ethernet',
      'console',
      'delay',
      'left',
      'top',
      'icon',
      'extras',
    ],
    edit_fields: [
      'name',
      'image',
      'icon',
      'cpu',
      'ram',
      'ethernet',
      'console',
      'delay',
      'left',
      'top',
      'config',
      'extras',
    ],
    runtime_editability: {
      always: ['name', 'icon', 'left', 'top', 'interface_naming_scheme'],
      stopped_only: ['image', 'cpu', 'ram', 'ethernet', 'console', 'delay', 'extras'],
      immutable: ['type', 'template'],
    },
  }
  return success(data, { message: 'Node catalog loaded.' })
}

function describe(template: Template, images: readonly unknown[]) {
  const { key, type, name, description, capabilities, paired_parent, icon_type, icon, cpu, ram, ethernet } = template
  const { console_type, delay, cpulimit, extras } = template
  const [first] = images as readonly { readonly image: string }[]
  const sizes = { icon_type, icon, cpu, ram, ethernet, console_type, delay, cpulimit, extras }
  return {
    key,
    type,
    name,
    description,
    defaults: { type, template: key, image: first?.image ?? '', ...sizes },
    images,
    icon_options: iconOptions,
    extras_schema: extrasSchema[type],
    capabilities,
    paired_parent,
  }
}

function describePair({ children, links, ...pair }: PairedTemplate) {
  return { ...pair, child_count: children.length, link_count: links.length, children, links }
}
