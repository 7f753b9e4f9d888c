import { isOneOf } from './contract.ts'
import type { Path } from './parse-document.ts'
import { asArray, asObject, type JsonObject, type Reading } from './reading.ts'
import { holders, isAnnotation, isSupportedKeyword, knownFormats, typeNames } from './schema-keywords.ts'
import { isRule } from './schema-rules.ts'

/** Walks a schema and rejects what the zod emitter could not express, where it stands. */
export function checkSchema(reading: Reading, value: unknown, path: Path): void {
  if (typeof value === 'boolean') return
  const schema = asObject(value)
  if (schema === undefined) {
    reading.reject(path, 'a schema is an object or a boolean')
    return
  }
  const keywords = Object.keys(schema)
  for (const keyword of keywords) {
    if (!isSupportedKeyword(keyword)) reading.reject([...path, keyword], `schema keyword ${keyword} is not supported`)
  }
  if (schema['$ref'] !== undefined) {
    rejectBeside(reading, keywords, '$ref', path)
    return
  }
  for (const keyword of ['anyOf', 'oneOf'])
    if (schema[keyword] !== undefined) rejectBeside(reading, keywords, keyword, path)
  checkDiscriminator(reading, schema, path)
  checkType(reading, schema['type'], path)
  const format = schema['format']
  if (format !== undefined && !isOneOf(knownFormats, format)) {
    reading.reject([...path, 'format'], `format ${String(format)} is not supported; one of ${knownFormats.join(', ')}`)
  }
  if (format === 'binary' && schema['type'] !== 'string') {
    reading.reject([...path, 'format'], 'format binary needs type string')
  }
  checkPattern(reading, schema['pattern'], [...path, 'pattern'])
  for (const pattern of Object.keys(asObject(schema['patternProperties']) ?? {})) {
    checkPattern(reading, pattern, [...path, 'patternProperties', pattern])
  }
  checkObject(reading, schema, path)
  checkRule(reading, schema, path)
  for (const keyword of holders.one)
    if (schema[keyword] !== undefined) checkSchema(reading, schema[keyword], [...path, keyword])
  for (const keyword of holders.list) {
    for (const [index, item] of asArray(schema[keyword]).entries())
      checkSchema(reading, item, [...path, keyword, index])
  }
  for (const keyword of holders.map) {
    for (const [name, item] of Object.entries(asObject(schema[keyword]) ?? {})) {
      checkSchema(reading, item, [...path, keyword, name])
    }
  }
}

/** A keyword that decides alone: what stands beside it would be dropped silently. */
function rejectBeside(reading: Reading, keywords: readonly string[], alone: string, path: Path): void {
  const beside = keywords.find((keyword) => keyword !== alone && !isAnnotation(keyword) && isSupportedKeyword(keyword))
  if (beside !== undefined) reading.reject([...path, beside], `${beside} beside ${alone} is not supported; use allOf`)
}

function checkType(reading: Reading, type: unknown, path: Path): void {
  for (const name of Array.isArray(type) ? type : type === undefined ? [] : [type]) {
    if (!isOneOf(typeNames, name)) reading.reject([...path, 'type'], `type ${String(name)} is unknown`)
  }
}

function checkPattern(reading: Reading, pattern: unknown, path: Path): void {
  if (typeof pattern !== 'string') return
  try {
    new RegExp(pattern, 'u')
  } catch {
    reading.reject(path, `${JSON.stringify(pattern)} is not a regular expression`)
  }
}

/** `if` and what follows from it stand alone in a branch of `allOf`, and say in words what they ask for. */
function checkRule(reading: Reading, schema: JsonObject, path: Path): void {
  const [keyword] = ['if', 'then', 'else'].filter((name) => schema[name] !== undefined)
  if (keyword === undefined) return
  if (path.at(-2) !== 'allOf' || schema['if'] === undefined) {
    reading.reject([...path, keyword], `${keyword} is supported in a branch of allOf that begins with if`)
    return
  }
  rejectBeside(
    reading,
    Object.keys(schema).filter((name) => name !== 'then' && name !== 'else'),
    'if',
    path,
  )
  if (schema['then'] === undefined && schema['else'] === undefined) {
    reading.reject([...path, 'if'], 'nothing follows from this: neither then nor else')
  }
  if (typeof schema['description'] !== 'string') {
    reading.reject(path, 'a rule needs a description: it is what is said of a value that breaks it')
  }
  for (const part of ['if', 'then', 'else']) checkNamed(reading, schema[part], [...path, part])
}

/** In a rule `required` counts only beside `properties`: by itself the emitted check would not look for the members. */
function checkNamed(reading: Reading, value: unknown, path: Path): void {
  const schema = asObject(value)
  if (schema === undefined) return
  if (schema['required'] !== undefined && schema['properties'] === undefined) {
    reading.reject([...path, 'required'], 'required in a rule needs properties beside it')
  }
  for (const list of holders.list) {
    for (const [index, branch] of asArray(schema[list]).entries()) checkNamed(reading, branch, [...path, list, index])
  }
}

/** Each branch must say by a `const` which value means it: a component's name means nothing on the wire. */
function checkDiscriminator(reading: Reading, schema: JsonObject, path: Path): void {
  const by = asObject(schema['discriminator'])?.['propertyName']
  if (typeof by !== 'string') return
  const keyword = schema['oneOf'] === undefined ? 'anyOf' : 'oneOf'
  for (const [index, item] of asArray(schema[keyword]).entries()) {
    const at = [...path, keyword, index]
    const branch = asObject(reading.follow({ value: item, path: at })?.value)
    const property = asObject(asObject(branch?.['properties'])?.[by])
    if (branch?.['type'] !== 'null' && property?.['const'] === undefined) {
      reading.reject(at, `a union discriminated by ${by} needs a const for it in every branch`)
    }
  }
}

function checkObject(reading: Reading, schema: JsonObject, path: Path): void {
  const properties = asObject(schema['properties'])
  for (const [index, name] of asArray(schema['required']).entries()) {
    if (properties !== undefined && !Object.hasOwn(properties, String(name))) {
      reading.reject([...path, 'required', index], `required names ${String(name)}, which is not among the properties`)
    }
  }
  const patterns = asObject(schema['patternProperties'])
  if (patterns !== undefined && (properties !== undefined || Object.keys(patterns).length !== 1)) {
    reading.reject([...path, 'patternProperties'], 'patternProperties is supported alone and with one pattern')
  }
  if (patterns !== undefined && schema['additionalProperties'] !== false) {
    reading.reject([...path, 'patternProperties'], 'patternProperties needs additionalProperties: false')
  }
  if (schema['propertyNames'] !== undefined && properties !== undefined) {
    reading.reject([...path, 'propertyNames'], 'propertyNames beside properties is not supported')
  }
  if (asObject(schema['propertyNames'])?.['$ref'] !== undefined) {
    reading.reject([...path, 'propertyNames'], 'propertyNames must be written out in place')
  }
  if (Array.isArray(schema['allOf']) && asArray(schema['allOf']).length > 1) {
    for (const [index, item] of asArray(schema['allOf']).entries()) {
      const at = [...path, 'allOf', index]
      const branch = asObject(reading.follow({ value: item, path: at })?.value)
      if (isRule(branch)) continue
      if (branch !== undefined && branch['properties'] === undefined && branch['allOf'] === undefined) {
        reading.reject(at, 'allOf with several branches is supported for objects with properties only')
      }
      if (branch?.['additionalProperties'] !== undefined && branch['additionalProperties'] !== true) {
        reading.reject(at, 'a closed object inside allOf refuses the fields of the other branches')
      }
    }
  }
}
