import { useState } from 'react'
import { controlId, type Path } from './field.ts'
import { NewSourceDialog } from './new-source-dialog.tsx'
import { RecordForm, type RecordFormProps } from './record-form.tsx'
import { fieldsIn, valueAt, withValueAt, type Held } from './value-at.ts'

export interface RecordEditorProps extends Omit<RecordFormProps, 'citeNew' | 'within'> {
  /** Takes a source that was entered beside the record. */
  readonly onNewSource: (source: Held) => void
}

/** A form for one record of any collection, in which sources that the tracker does not have yet can be cited. */
export function RecordEditor({ onNewSource, ...form }: RecordEditorProps) {
  const [citing, setCiting] = useState<Path>()

  function cite(source: Held) {
    const id = fieldsIn(source)?.['id']
    if (citing && id !== undefined) {
      const cited = valueAt(form.record, citing)
      const held: readonly Held[] = Array.isArray(cited) ? cited : []
      form.onChange(withValueAt(form.record, citing, [...held, { source: id }]))
      // The source is said; how sure we are of it is the next thing to say.
      requestAnimationFrame(() => document.getElementById(controlId([...citing, held.length, 'confidence']))?.focus())
    }
    onNewSource(source)
    setCiting(undefined)
  }

  return (
    <>
      <RecordForm {...form} citeNew={setCiting} />
      {citing && (
        <NewSourceDialog tracker={form.tracker} withdrawn={form.withdrawn} onCite={cite} onClose={() => setCiting(undefined)} />
      )}
    </>
  )
}
