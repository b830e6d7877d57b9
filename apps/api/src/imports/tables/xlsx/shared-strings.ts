import { Unreadable } from '../unreadable.ts'
import { readXml, type XmlPart } from '../xml/xml-events.ts'
import { RichText } from './rich-text.ts'

/** The words that cells name by number. They are held whole, because any cell may name any of them; the limits bound how many. */
export async function readSharedStrings(part: XmlPart): Promise<readonly string[]> {
  const { sharedCharacters, sharedStrings } = part.limits
  const held: string[] = []
  const rich = new RichText()
  let characters = 0
  await readXml(part, {
    open: ({ local }) => rich.open(local),
    text: (text) => rich.text(text),
    close(local) {
      rich.close(local)
      if (local !== 'si') return
      const words = rich.take().trim()
      characters += words.length
      if (characters > sharedCharacters || held.length >= sharedStrings)
        throw new Unreadable(
          'too-large',
          'The workbook holds more words than can be read at once. Save each sheet as CSV and send those.',
        )
      held.push(words)
    },
  })
  return held
}
