import type { Tracker } from '@dutywatch/domain/tracker'
import { useEffect, useRef, useState } from 'react'
import { bearerOf, findingsOf, isTaken } from './findings.ts'
import { RecordForm } from './record-form.tsx'
import { withId } from './suggested-id.ts'
import type { Held } from './value-at.ts'

export interface NewSourceDialogProps {
  readonly tracker: Tracker
  /** Records that are in the tracker no more, as `collection/id`. */
  readonly withdrawn: ReadonlySet<string> | undefined
  readonly onCite: (source: Held) => void
  readonly onClose: () => void
}

/** Enters a source that the tracker does not have yet, without leaving the record that cites it. */
export function NewSourceDialog({ tracker, withdrawn, onCite, onClose }: NewSourceDialogProps) {
  const [source, setSource] = useState<Held>({})
  const [checks, setChecks] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const bearer = (typed: Held) => bearerOf({ collection: 'sources', id: '', tracker }, typed)
  useEffect(() => dialog.current?.showModal(), [])

  function cite() {
    const named = withId(source, isTaken({ tracker, withdrawn }, 'sources'))
    setSource(named)
    if (findingsOf('sources', named, tracker).length > 0 || bearer(named)) setChecks(checks + 1)
    else onCite(named)
  }

  return (
    <dialog ref={dialog} aria-labelledby="new-source" onClose={onClose} onCancel={onClose}>
      <h2 id="new-source">A source that is not in the tracker yet</h2>
      <p className="help">It is proposed together with the record that cites it.</p>
      <RecordForm
        within="new-source"
        collection="sources"
        record={source}
        tracker={tracker}
        bearer={bearer(source)}
        withdrawn={withdrawn}
        isPublished={false}
        checks={checks}
        onChange={setSource}
      />
      <p className="list-buttons">
        <button type="button" onClick={cite}>
          Cite it
        </button>
        <button type="button" className="secondary" onClick={() => dialog.current?.close()}>
          Go back without it
        </button>
      </p>
    </dialog>
  )
}
