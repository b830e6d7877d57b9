import { nameText } from '@dutywatch/domain/parliament'
import { recordPage } from '../../place/record-address.ts'
import { ChoiceField, GetForm, TextField } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import type { SearchAnswer } from './answer.ts'
import { Extract } from './extract.tsx'
import { FoundProvisions } from './found-provisions.tsx'
import { kindWords, searchKinds } from './kinds.ts'
import { Paging } from './paging.tsx'
import { saySearch } from './say-search.ts'

/** A search in the words of the law and in the records of the tracker. */
export function SearchView(answer: SearchAnswer) {
  const { q, provisions, records } = answer
  const isAsked = q.trim() !== ''
  return (
    <>
      <Opening title={isAsked ? `Search: ${q}` : 'Search'}>{saySearch(answer)}</Opening>
      <SearchForm {...answer} />
      {isAsked && !answer.refused && (
        <>
          {provisions.length > 0 && <FoundProvisions {...answer} />}
          {records.length > 0 && <FoundRecords {...answer} />}
          {provisions.length + records.length === 0 && <NothingFound {...answer} />}
        </>
      )}
    </>
  )
}

function SearchForm({ q, texts, inText, kind, refused }: SearchAnswer) {
  return (
    <GetForm to="/search" action="Search">
      <TextField
        name="q"
        label="Words to look for"
        help="All must stand in one place. “Words in quotation marks” must follow each other; regulat* finds its longer forms; -word must not stand there."
        value={q}
        error={q.trim() === '' ? undefined : refused?.message}
        size={32}
      />
      {texts.length > 0 && (
        <ChoiceField
          name="text"
          label="Where"
          value={inText?.id ?? ''}
          choices={[
            { value: '', label: 'Every text, and the records' },
            ...texts.map((text) => ({ value: text.id, label: capitalised(nameText(text)) })),
          ]}
        />
      )}
      {texts.length > 0 && (
        <ChoiceField
          name="kind"
          label="In"
          value={kind ?? ''}
          choices={[{ value: '', label: 'Anything' }, ...searchKinds.map((each) => ({ value: each, label: kindWords[each] }))]}
        />
      )}
    </GetForm>
  )
}

function FoundRecords(answer: SearchAnswer) {
  const { q, kind, records, recordsFound } = answer
  return (
    <Section id="records" title="In the records of the tracker">
      {kind === undefined && recordsFound > records.length && (
        <p className="small">
          The first {records.length}, those that are called by the words first.{' '}
          <Link to="/search" query={{ q, kind: 'records' }}>
            All {recordsFound} records
          </Link>
        </p>
      )}
      <ul className="plain-list found">
        {records.map(({ collection, id, name, extract }) => (
          <li key={`${collection} ${id}`}>
            <p>
              <Link to={recordPage(collection, id)}>{name}</Link>{' '}
              <span className="small">{capitalised(collectionWords[collection].one)}</span>
            </p>
            <p className="small">
              <Extract pieces={extract} />
            </p>
          </li>
        ))}
      </ul>
      {kind === 'records' && <Paging answer={answer} found={recordsFound} />}
    </Section>
  )
}

function NothingFound({ q, inText, kind, page }: SearchAnswer) {
  if (page > 1) {
    return (
      <EmptyState>
        There is no page {page} of this search.{' '}
        <Link to="/search" query={{ q, text: inText?.id, kind }}>
          Its first page
        </Link>
      </EmptyState>
    )
  }
  return (
    <EmptyState>
      Try fewer words, or the beginning of one with an asterisk: child* finds children and childhood.
      {inText && (
        <>
          {' '}
          <Link to="/search" query={{ q }}>
            Look in every text
          </Link>
        </>
      )}
    </EmptyState>
  )
}
