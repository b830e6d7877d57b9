import { useState } from 'react'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { WordsField } from '../shell/words-field.tsx'
import { AnswerForm } from './answer-form.tsx'
import { plainActWords, type PlainAct } from './enquiry-words.ts'
import { keptAnswers } from './kept-answers.ts'
import { useAct, type Enquiry } from './use-enquiry.ts'

const procedures = {
  take: desk.enquiries.take,
  release: desk.enquiries.release,
  close: desk.enquiries.close,
  reopen: desk.enquiries.reopen,
  'mark-spam': desk.enquiries.markSpam,
  'not-spam': desk.enquiries.notSpam,
} as const satisfies Record<PlainAct, unknown>

const doneWords: Readonly<Record<PlainAct | 'note', string>> = {
  take: 'It is yours.',
  release: 'It is nobody’s again.',
  close: 'It is closed.',
  reopen: 'It is open again, and yours.',
  'mark-spam': 'It is marked as spam.',
  'not-spam': 'It is new again.',
  note: 'Your note is kept.',
}

/** What can be done with an enquiry as it stands. An act that comes after somebody else's is refused, and shown what they did. */
export function EnquiryActs({ enquiry }: { readonly enquiry: Enquiry }) {
  const { me, campaign } = useAtDesk()
  const { id, next, events, takenBy } = enquiry
  const [chosen, choose] = useState<'answer' | 'note'>()
  const [did, setDid] = useState<string>()
  const seen = events.at(-1)?.seq
  const of = { campaign, enquiry: id, ...(seen !== undefined && { seen }) }
  const plain = useAct(
    id,
    (act: PlainAct) => procedures[act].mutate(of),
    (act) => setDid(doneWords[act]),
  )
  const note = useAct(
    id,
    ({ words = '' }: Readonly<Record<string, string>>) => desk.enquiries.note.mutate({ ...of, words }),
    () => finish(doneWords.note),
  )

  function finish(words: string) {
    choose(undefined)
    setDid(words)
  }
  function begin(what: 'answer' | 'note') {
    setDid(undefined)
    choose(what === chosen ? undefined : what)
  }

  const isBegun = chosen !== 'answer' && keptAnswers(localStorage, { person: me.person.id, campaign }).find(id) !== ''
  const isMine = takenBy?.id === me.person.id
  const acts = next.filter((act): act is PlainAct => act in plainActWords && !(act === 'take' && isMine))
  return (
    <>
      <p className="list-buttons">
        {next.includes('answer') && (
          <button type="button" aria-expanded={chosen === 'answer'} onClick={() => begin('answer')}>
            {isBegun ? 'Go on with your answer…' : 'Answer…'}
          </button>
        )}
        {next.includes('note') && (
          <button type="button" className="secondary" aria-expanded={chosen === 'note'} onClick={() => begin('note')}>
            Note…
          </button>
        )}
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className="secondary"
            aria-disabled={plain.isPending || undefined}
            onClick={() => !plain.isPending && plain.mutate(act)}
          >
            {plainActWords[act]}
          </button>
        ))}
      </p>
      <Refused error={plain.error} />
      {chosen === 'answer' && next.includes('answer') && <AnswerForm enquiry={enquiry} onAnswered={finish} />}
      {chosen === 'note' && (
        <DeskForm action="Keep the note" onSend={note.mutate} isPending={note.isPending} error={note.error}>
          <WordsField name="words" label="Note" help="For the team only: it is never sent." />
        </DeskForm>
      )}
      {did !== undefined && <Done key={did}>{did}</Done>}
    </>
  )
}
