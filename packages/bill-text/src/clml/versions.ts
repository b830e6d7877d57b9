import type { XmlElement } from '../xml/index.ts'
import { blocksIn } from './blocks.ts'
import type { BlockReader } from './reading.ts'

/**
 * Reads a provision and, beside it, the other versions of it that the file keeps elsewhere: one for each part of the United Kingdom
 * where it differs.
 */
export function withVersions(read: BlockReader): BlockReader {
  return (element, place, reading) => {
    const blocks = read(element, place, reading)
    const others = versionIds(element).flatMap((id) => {
      const version = reading.versions.get(id)
      if (!version) reading.find('empty-reference', `There is no version "${id}" in the file.`, element)
      if (!version || reading.placed.has(version)) return []
      reading.placed.add(version)
      return blocksIn(version, place, reading)
    })
    return others.length > 0 ? [...blocks, ...others] : blocks
  }
}

function versionIds({ attributes }: XmlElement): string[] {
  return (attributes['AltVersionRefs'] ?? '').split(/\s+/).filter((id) => id !== '')
}
