import type { Note } from '@dutywatch/bill-text/document'
import { LawBlocks } from './law-blocks.tsx'
import { useLaw } from './setting.ts'

/** The notes that hang on the words above, by their numbers. */
export function LawNotes({ notes }: { readonly notes: readonly Note[] }) {
  const numbers = useLaw().notes
  const shown = notes.flatMap((note) => {
    const number = numbers.get(note.id)
    return number === undefined ? [] : [{ ...note, number }]
  })
  if (shown.length === 0) return null
  return (
    <section className="law-notes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {shown
          .sort((one, other) => one.number - other.number)
          .map(({ id, number, content }) => (
            <li key={id} id={`note-${number}`} value={number}>
              <LawBlocks blocks={content} />
            </li>
          ))}
      </ol>
    </section>
  )
}
