import fc from 'fast-check'
import { z } from 'zod'

/** For tests only: values that a schema of the contract takes, or nearly. */

type Json = Readonly<Record<string, unknown>>
type Leaves = {
  /** What stands in the place of any text. */
  readonly text: fc.Arbitrary<string>
  /** What an `id` is most of the time: with none that exists, nothing is ever reached. */
  readonly id: fc.Arbitrary<string>
  /** What stands in the place of anything, to be nearly right. */
  readonly wrong: fc.Arbitrary<unknown>
}

export function fromSchema(schema: unknown, leaves: Leaves): fc.Arbitrary<unknown> {
  if (!(schema instanceof z.ZodType)) return fc.constant(undefined)
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return fromJson(json as Json, leaves)
}

function fromJson(json: Json, leaves: Leaves): fc.Arbitrary<unknown> {
  const right = rightValue(json, leaves)
  // One value in twenty is of another kind than asked.
  return fc.oneof({ weight: 19, arbitrary: right }, { weight: 1, arbitrary: leaves.wrong })
}

function rightValue(json: Json, leaves: Leaves): fc.Arbitrary<unknown> {
  if ('const' in json) return fc.constant(json['const'])
  if (isList(json['enum'])) return fc.constantFrom(...json['enum'])
  const choices = json['anyOf'] ?? json['oneOf']
  if (isList(choices)) return fc.oneof(...choices.map((each) => fromJson(asJson(each), leaves)))
  switch (json['type']) {
    case 'object':
      return fromObject(json, leaves)
    case 'array':
      return fc.array(fromJson(asJson(json['items']), leaves), { maxLength: 4 })
    case 'string':
      return fromText(json, leaves)
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer())
    case 'number':
      return fc.double()
    case 'boolean':
      return fc.boolean()
    default:
      return leaves.wrong
  }
}

function fromObject(json: Json, leaves: Leaves): fc.Arbitrary<unknown> {
  const properties = Object.entries(asJson(json['properties']))
  const required = isList(json['required']) ? json['required'] : []
  if (properties.length === 0) return fc.dictionary(leaves.text, leaves.text, { maxKeys: 4 })
  return fc.record(
    Object.fromEntries(
      properties.map(([name, each]) => {
        const value = fromJson(asJson(each), leaves)
        return [name, name === 'id' ? fc.oneof(leaves.id, leaves.id, leaves.id, value) : value]
      }),
    ),
    { requiredKeys: properties.map(([name]) => name).filter((name) => required.includes(name)) },
  )
}

function fromText(json: Json, { text }: Leaves): fc.Arbitrary<unknown> {
  if (json['contentEncoding'] === 'binary' || json['format'] === 'binary') {
    return fc
      .tuple(fc.uint8Array({ maxLength: 200 }), text)
      .map(([bytes, name]) => new File([Uint8Array.from(bytes)], name))
  }
  if (json['format'] === 'date-time') {
    return fc.date({ noInvalidDate: true }).map((day) => day.toISOString())
  }
  return text
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
