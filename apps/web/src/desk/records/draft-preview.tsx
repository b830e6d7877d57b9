import { sayDay } from '@dutywatch/domain/date'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import type { DraftKey } from '../drafts/kept-draft.ts'
import { publicPage } from '../proposals/change-links.tsx'
import { ChangeSources } from '../proposals/change-sources.tsx'
import { Turns } from '../proposals/proposed-changes.tsx'
import { Done } from '../shell/done.tsx'
import { Doubts } from '../shell/doubts.tsx'
import { FieldChanges } from '../shell/field-changes.tsx'
import { previewAddress, type DraftLook } from '../drafts/look-at-draft.ts'

type Change = DraftLook['changes'][number]

export interface DraftPreviewProps {
  readonly look: DraftLook
  readonly draftKey: DraftKey
  /** Whether something was typed after it was made. */
  readonly isOld: boolean
}

/** What publishing a draft would do, before anything is handed in: the same that is shown of a proposal. */
export function DraftPreview({ look, draftKey, isOld }: DraftPreviewProps) {
  const { changes, turns, findings, doubts, reach, taken } = look
  const address = previewAddress(draftKey)
  const isOwn = (change: Change) => change.collection === draftKey.collection && change.id === look.id
  return (
    <Section id="preview" title="As it would be, once published">
      <Done>
        {isOld
          ? 'You have typed since this was made. Press Preview again to see it as it is now.'
          : 'This is what publishing it would do. Nothing is proposed yet.'}
      </Done>
      {(findings.length > 0 || taken !== undefined) && (
        <Notice kind="caution" title="As it stands it cannot be published">
          <ul>
            {taken !== undefined && <li>{taken}</li>}
            {findings.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {doubts.length > 0 && (
        <Doubts>
          {doubts.map(({ path, message }) => (
            <p key={path}>{message}</p>
          ))}
        </Doubts>
      )}
      {changes.length === 0 && findings.length === 0 && <p className="empty">It changes nothing that is published.</p>}
      {changes.length > 0 && (
        <p>
          <a href={address}>The whole site as it would be</a>
        </p>
      )}
      <ul className="plain-list proposed">
        {changes
          .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
          .map((change) => (
            <li key={`${change.collection}/${change.id}`}>
              <p className="help">{capitalised(collectionWords[change.collection].one)}</p>
              <p>{change.sentence}</p>
              <ChangeSources sources={change.sources} />
              <details>
                <summary>Field by field</summary>
                <FieldChanges collection={change.collection} fields={change.fields} />
              </details>
              {change.fields.some(({ after }) => after !== undefined) && (
                <ul className="change-links">
                  <li>
                    <a href={`${address}${publicPage(change)}`}>
                      As the public would read it<span className="visually-hidden">: {change.name}</span>
                    </a>
                  </li>
                </ul>
              )}
            </li>
          ))}
      </ul>
      {reach && (
        <p>
          The tracker must then say that its sources reach to {sayDay(reach.to)}; they reach to {sayDay(reach.from)} now.
          {turns.length === 0 && ' No other date is told otherwise by that.'}
        </p>
      )}
      {turns.length > 0 && <Turns turns={turns} />}
    </Section>
  )
}
