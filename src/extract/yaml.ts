/** YAML files: their documents, and how strings are read and policies edited in them. */
import { YamlString } from '../syntax/yaml-scalar.ts'
import { parseYaml } from '../syntax/yaml.ts'
import type { Origin } from '../text.ts'
import type { Documents } from './parts.ts'
import type { Language } from './plain.ts'
import { yamlNotation } from './yaml-notation.ts'

export const yaml: Language = {
  notation: yamlNotation,
  inside(string) {
    if (!(string instanceof YamlString)) return undefined
    const encodings = { single: (json: string) => json.replaceAll("'", "''"), double: (json: string) => JSON.stringify(json).slice(1, -1) }
    const encode = string.style === 'single' || string.style === 'double' ? encodings[string.style] : (json: string) => json
    return { origin: string.decoded(), encode }
  },
}

export function readYaml(origin: Origin): Documents {
  return { ...parseYaml(origin), language: yaml }
}
