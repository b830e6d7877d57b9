import { expect, test } from 'vitest'
import { trackerJsonSchema } from './tracker.ts'

interface Node {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
}

/** Every property under a node, by its path, that has no description. */
function undescribed(node: Node, path: string): string[] {
  const inside = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.items ? [node.items] : [])]
  const own = Object.entries(node.properties ?? {})
  return [
    ...own.flatMap(([name, each]) => [...(each.description ? [] : [`${path}/${name}`]), ...undescribed(each, `${path}/${name}`)]),
    ...inside.flatMap((each) => undescribed(each, path)),
  ]
}

test.each(['batches', 'requests'])('the published JSON Schema says of every field of %s what it holds', (collection) => {
  const { properties = {} } = trackerJsonSchema() as Node
  const node = properties[collection]
  expect(Object.keys(node?.items?.properties ?? {})).toContain('citations')
  expect(undescribed(node ?? {}, collection)).toEqual([])
})
