/** Keywords the zod emitter turns into checks. */
const checked = [
  '$ref',
  'type',
  'enum',
  'const',
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'anyOf',
  'oneOf',
  'allOf',
  'if',
  'then',
  'else',
]

/** Keywords that say nothing a validator could check. */
const annotations = [
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  'contentEncoding',
  'contentMediaType',
  'discriminator',
  'externalDocs',
]

export const knownFormats = [
  'date-time',
  'date',
  'time',
  'uuid',
  'uri',
  'email',
  'ipv4',
  'ipv6',
  'byte',
  'binary',
  'password',
  'int32',
  'int64',
  'float',
  'double',
] as const

export const typeNames = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const

export function isSupportedKeyword(keyword: string): boolean {
  return checked.includes(keyword) || isAnnotation(keyword)
}

export function isAnnotation(keyword: string): boolean {
  return annotations.includes(keyword) || keyword.startsWith('x-')
}

/** Keywords under which further schemas are found, by how they hold them. */
export const holders = {
  one: ['additionalProperties', 'propertyNames', 'items', 'if', 'then', 'else'],
  list: ['anyOf', 'oneOf', 'allOf'],
  map: ['properties', 'patternProperties'],
} as const
