import { isObject } from '../nova-mark.ts'

/** A thing that is known. */
export interface Concept {
  readonly name: string
  readonly type: string
  readonly confidence: number
  /** Whatever else was said of it. */
  readonly attributes: Readonly<Record<string, unknown>>
}

/** How two things stand to each other. */
export interface Relationship {
  readonly from: string
  readonly to: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** What is held to be true of a thing. */
export interface Belief {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly confidence: number
}

/** What was made of experiences. */
export interface Knowledge {
  readonly concepts: readonly Concept[]
  readonly relationships: readonly Relationship[]
  readonly beliefs: readonly Belief[]
}

/** Beliefs below this are no knowledge. */
const LEAST_CONFIDENCE = 0.7
const AGENT_CONFIDENCE = 0.9
const TASK_CONFIDENCE = 0.8
const DEFAULT_CONFIDENCE = 1

/**
 * What experiences say of agents, tasks, interactions and capabilities, and the concepts and relationships they name
 * themselves, each once: concepts by name, relationships by ends and type, beliefs by subject, predicate and object.
 * The first word counts; of two confidences the higher one. What does not have the form is passed over.
 */
export function extractKnowledge(contexts: readonly Readonly<Record<string, unknown>>[]): Knowledge {
  const concepts = new Map<string, Concept>()
  const relationships = new Map<string, Relationship>()
  const beliefs = new Map<string, Belief>()

  const addConcept = (item: Item, type: string, confidence: number) => {
    const { name, type: _type, confidence: _confidence, attributes, ...rest } = item
    if (!isName(name) || confidence < LEAST_CONFIDENCE) return
    const known = concepts.get(name)
    const own = isObject(attributes) ? attributes : {}
    if (!known) concepts.set(name, { name, type, confidence, attributes: { ...own, ...rest } })
    else if (confidence > known.confidence) concepts.set(name, { ...known, confidence })
  }
  const addRelationship = (
    from: unknown,
    to: unknown,
    type: unknown,
    properties: Readonly<Record<string, unknown>>,
  ) => {
    if (!isName(from) || !isName(to)) return
    const kind = isName(type) ? type : 'RELATED_TO'
    const key = JSON.stringify([from, to, kind])
    if (!relationships.has(key)) relationships.set(key, { from, to, type: kind, properties })
  }
  const addBelief = (subject: unknown, predicate: string, object: unknown, confidence: number) => {
    if (!isName(subject) || !isName(object) || confidence < LEAST_CONFIDENCE) return
    const key = JSON.stringify([subject, predicate, object])
    const known = beliefs.get(key)
    if (!known || confidence > known.confidence) beliefs.set(key, { subject, predicate, object, confidence })
  }

  for (const context of contexts) {
    for (const agent of itemsOf(context, 'agents')) {
      const { type, ...rest } = agent
      // The kind of the concept is Agent; what kind of agent it is, is one of its attributes.
      addConcept(type === undefined ? rest : { ...rest, agent_type: type }, 'Agent', AGENT_CONFIDENCE)
    }
    for (const task of itemsOf(context, 'tasks')) addConcept(task, 'Task', TASK_CONFIDENCE)
    for (const { source_agent, target_agent, type, timestamp, context: where } of itemsOf(context, 'interactions'))
      addRelationship(source_agent, target_agent, type, definedOf({ timestamp, context: where }))
    for (const { type, agent, capability, confidence } of itemsOf(context, 'observations'))
      if (type === 'capability') addBelief(agent, 'HAS_CAPABILITY', capability, confidenceOf(confidence))
    for (const concept of itemsOf(context, 'concepts'))
      addConcept(concept, isName(concept['type']) ? concept['type'] : 'Concept', confidenceOf(concept['confidence']))
    for (const item of itemsOf(context, 'relationships'))
      addRelationship(
        item['from_concept'] ?? item['from'],
        item['to_concept'] ?? item['to'],
        item['type'],
        isObject(item['properties']) ? item['properties'] : {},
      )
  }
  return {
    concepts: [...concepts.values()],
    relationships: [...relationships.values()],
    beliefs: [...beliefs.values()],
  }
}

type Item = Readonly<Record<string, unknown>>

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const confidenceOf = (value: unknown) => (typeof value === 'number' && value <= 1 ? value : DEFAULT_CONFIDENCE)
const definedOf = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))

function itemsOf(context: Item, name: string): readonly Item[] {
  const list = context[name]
  return Array.isArray(list) ? list.filter(isObject) : []
}
