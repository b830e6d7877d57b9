import type { ReactNode } from 'react'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import type { desk } from '../desk-client.ts'
import { FieldChanges } from '../shell/field-changes.tsx'
import { ChangeSources } from './change-sources.tsx'

/** What a proposal would change or did, as the server says it. */
export type Preview = Awaited<ReturnType<typeof desk.proposals.preview.query>>

interface SaidChangeProps {
  readonly change: Preview['changes'][number]
  /** Where it can be looked at. */
  readonly children: ReactNode
}

/** A change of a record in words, with its sources and every field before and after. */
export function SaidChange({ change: { collection, sentence, sources, fields }, children }: SaidChangeProps) {
  return (
    <>
      <p className="help">{capitalised(collectionWords[collection].one)}</p>
      <p>{sentence}</p>
      <ChangeSources sources={sources} />
      <details>
        <summary>Field by field</summary>
        <FieldChanges collection={collection} fields={fields} />
      </details>
      {children}
    </>
  )
}
