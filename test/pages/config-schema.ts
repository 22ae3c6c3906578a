import {cleanUps} from '../../src/cleanup/index.ts'
import {type ConfigKey, configKeys} from '../../src/cli/config/config-values.ts'
import {options} from '../../src/cli/options.ts'
import {rules} from '../../src/rules.ts'

type Schema = Record<string, unknown>

const text = {type: 'string', minLength: 1}
const texts = {anyOf: [text, {type: 'array', items: text, minItems: 1}]}

/** The schema of a config file, made from the table of options. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://unpkg.com/undivi/config.schema.json',
    title: 'Options of undivi',
    description: 'undivi.config.json, undivi.config.yaml, or what undivi.config.mjs exports',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string', description: 'the address of this schema, for editors'},
      ...properties(configKeys(options)),
      overrides: {
        type: 'array',
        description:
          'options for the files that a pattern names; later ones count before earlier ones',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'options'],
          properties: {
            files: {
              ...texts,
              description:
                'a pattern or several, from the folder of the config file; one without a slash is about names in any folder'
            },
            options: {
              type: 'object',
              additionalProperties: false,
              properties: properties(configKeys(options, 'document'))
            }
          }
        }
      }
    }
  }
}

function properties(keys: readonly ConfigKey[]): Schema {
  return Object.fromEntries(
    keys.map((key) => {
      const {description, default: usual} = key.option
      const value =
        usual === undefined ? {} : {default: key.kind === 'list' ? usual.split(',') : usual}
      return [key.name, {description, ...typeOf(key), ...value}]
    })
  )
}

function typeOf({kind, option, mayBeFalse, mayBeTrue}: ConfigKey): Schema {
  const single: Readonly<Record<typeof kind, Schema>> = {
    switch: {type: 'boolean'},
    choice: {enum: option.choices},
    text,
    list: texts,
    number: {type: 'integer', minimum: 1, maximum: 999_999_999_999_999},
    count: {type: 'integer', minimum: 0, maximum: 999_999_999_999_999},
    file: text,
    folder: text,
    pattern: texts,
    rules: {
      type: 'object',
      properties: Object.fromEntries(
        [
          ...rules.map(({id, description}) => [id, description] as const),
          ...cleanUps.map(({name, description}) => [name, description] as const)
        ].map(([id, description]) => [id, {description, enum: levels}])
      ),
      additionalProperties: {enum: levels}
    }
  }
  const isList = option.isRepeatable && kind !== 'rules' && kind !== 'pattern'
  const main = isList ? texts : single[kind]
  if (kind === 'switch' || !(mayBeTrue || mayBeFalse)) return main
  const enumerated = [...(mayBeTrue ? [true] : []), ...(mayBeFalse ? [false] : [])]
  return {anyOf: [main, {enum: enumerated}]}
}

const levels = ['off', 'info', 'warn', 'warning', 'error']
