import { compareVersions, type FieldVersions } from '@dutywatch/domain/proposal'
import { useState, type ReactNode } from 'react'
import { useRecordWords, type RecordWords } from '../shell/record-words.ts'

export interface ConflictViewProps {
  readonly collection: string
  readonly title: string
  /** Where the other version comes from, and what is asked. */
  readonly children: ReactNode
  /** Whose the other version is: "Bo", "Edition 3". */
  readonly who: string
  /** What both versions began from. */
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  /** Takes one version in the place of both. */
  readonly onSettle: (body: unknown) => void
}

/** Where the focus goes when a conflict must be settled first. */
export const conflictId = 'conflict'

/** Two versions of a record, the difference field by field, and the choice between them; nothing of either is gone until it is made. */
export function ConflictView({ collection, title, children, who, base, mine, theirs, onSettle }: ConflictViewProps) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const { fields: changed, merged } = compareVersions(base, mine, theirs)
  // What both say alike is nothing to choose.
  const words = useRecordWords(collection)
  const fields = words.inOrder(changed.filter(({ changedBy }) => changedBy !== 'both-alike'))
  return (
    <section id={conflictId} tabIndex={-1} className="conflict problem-summary" aria-labelledby={`${conflictId}-title`}>
      <h2 id={`${conflictId}-title`}>{title}</h2>
      {children}
      <ul className="plain-list">
        {fields.map((versions) => (
          <FieldOfTwo
            key={versions.field}
            versions={versions}
            words={words}
            who={who}
            isTaken={taken.has(versions.field)}
            onTake={(isTheirs) => {
              const others = [...taken].filter((name) => name !== versions.field)
              setTaken(new Set(isTheirs ? [...others, versions.field] : others))
            }}
          />
        ))}
      </ul>
      <p className="list-buttons">
        <button type="button" onClick={() => onSettle(together(merged, fields, taken))}>
          Save both together, as chosen
        </button>
        <button type="button" className="secondary" onClick={() => onSettle(mine)}>
          Save mine only
        </button>
        <button type="button" className="secondary" onClick={() => onSettle(theirs)}>
          Take the other only
        </button>
      </p>
    </section>
  )
}

interface FieldOfTwoProps {
  readonly words: RecordWords
  readonly versions: FieldVersions
  readonly who: string
  readonly isTaken: boolean
  readonly onTake: (isTheirs: boolean) => void
}

/** One field that both or either changed; where both did, each otherwise, the choice between the two. */
function FieldOfTwo({ versions: { field, base, mine, theirs, changedBy }, words, who, isTaken, onTake }: FieldOfTwoProps) {
  const isTheirs = changedBy === 'them' || isTaken
  const { say } = words
  const name = words.nameOf(field)
  if (changedBy !== 'both-otherwise')
    return (
      <li className="conflict-field">
        <h3>{name}</h3>
        <Version who="Before" said={say(field, base)} />
        <Version who="Yours" said={say(field, mine)} isTaken={!isTheirs} />
        <Version who={who} said={say(field, theirs)} isTaken={isTheirs || changedBy === 'both-alike'} />
      </li>
    )
  return (
    <li className="conflict-field">
      <fieldset className="field-group">
        <legend>
          <h3>{name}: both changed it</h3>
        </legend>
        <Version who="Before" said={say(field, base)} />
        <label className="tick version-choice">
          <input type="radio" name={`stands-${field}`} checked={!isTheirs} onChange={() => onTake(false)} />
          <span>
            <span className="help">Yours:</span> {say(field, mine)}
          </span>
        </label>
        <label className="tick version-choice">
          <input type="radio" name={`stands-${field}`} checked={isTheirs} onChange={() => onTake(true)} />
          <span>
            <span className="help">{who}:</span> {say(field, theirs)}
          </span>
        </label>
      </fieldset>
    </li>
  )
}

function together(merged: Readonly<Record<string, unknown>>, fields: readonly FieldVersions[], taken: ReadonlySet<string>) {
  const theirs = fields.flatMap((each) => (taken.has(each.field) && 'theirs' in each ? [[each.field, each.theirs] as const] : []))
  return Object.fromEntries([...Object.entries(merged).filter(([name]) => !taken.has(name)), ...theirs])
}

function Version({ who, said, isTaken = false }: { readonly who: string; readonly said: string; readonly isTaken?: boolean }) {
  return (
    <p className={isTaken ? 'version taken' : 'version'}>
      <span className="help">
        {who}
        {isTaken && ' (stands)'}:
      </span>{' '}
      {said}
    </p>
  )
}
