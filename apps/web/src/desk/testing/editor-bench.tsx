import '../content-policy.ts'
import '../desk.css'
import { lookup, type CollectionName } from '@dutywatch/domain/tracker'
import { tracker } from '@dutywatch/online-safety'
import { StrictMode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { RecordEditor } from '../editor/record-editor.tsx'
import type { Held } from '../editor/value-at.ts'

/** What the editor holds, told to the test that types into it, and by which it asks for another editor. */
export interface Bench {
  record: Held
  sources: Held[]
  /** Takes the editor away and shows a new one, of a published record where there is one of that id. */
  show(collection: CollectionName, id: string): void
}

const root = createRoot(document.getElementById('desk') ?? document.body)
let shown = 0
const bench: Bench = {
  record: {},
  sources: [],
  show: (collection, id) => {
    Object.assign(bench, { record: {}, sources: [] })
    shown += 1
    flushSync(() =>
      root.render(
        <StrictMode>
          <EditorBench key={shown} collection={collection} id={id} />
        </StrictMode>,
      ),
    )
  },
}
Object.assign(globalThis, { bench })

function hold(record: Held): void {
  bench.record = record
}

function EditorBench({ collection, id }: { readonly collection: CollectionName; readonly id: string }) {
  const published = lookup(tracker)[collection].get(id)
  const [record, setRecord] = useState<Held>(published ?? {})
  const [checks, setChecks] = useState(0)
  useEffect(() => hold(record), [record])
  return (
    <main className="page-width">
      <h1>A record of {collection}</h1>
      <RecordEditor
        collection={collection}
        record={record}
        tracker={tracker}
        isPublished={published !== undefined}
        onChange={setRecord}
        onNewSource={(source) => bench.sources.push(source)}
        checks={checks}
      />
      <p>
        <button type="button" onClick={() => setChecks(checks + 1)}>
          Check
        </button>
      </p>
    </main>
  )
}
