import type { EnquiryAct, EnquiryEventKind, EnquiryList, EnquiryState, Suspicion, Who } from '@dutywatch/api/desk'
import type { StateWords } from '../../words/tones.ts'

/** Where an enquiry stands. */
export const enquiryStateWords = {
  new: { word: 'new', shape: 'open', tone: 'middling', meaning: 'Nobody has taken it yet.' },
  taken: { word: 'taken', shape: 'half', tone: 'middling', meaning: 'Somebody sees to it.' },
  answered: { word: 'answered', shape: 'full', tone: 'good', meaning: 'It was answered; it can be answered again, or closed.' },
  closed: { word: 'closed', shape: 'full', tone: 'plain', meaning: 'Nothing more is to be done about it.' },
  'suspected-spam': {
    word: 'looks like spam',
    shape: 'dash',
    tone: 'unknown',
    meaning: 'Look at it: it is answered only once somebody says that it is no spam.',
  },
  spam: { word: 'spam', shape: 'dash', tone: 'unknown', meaning: 'Somebody said that it is spam.' },
} as const satisfies Record<EnquiryState, StateWords>

/** The lists, with what is said when one is empty. */
export const enquiryListWords: Readonly<Record<EnquiryList, { readonly title: string; readonly whenEmpty: string }>> = {
  waiting: { title: 'Waiting', whenEmpty: 'Nobody waits for an answer. What people write on the contact page comes in here.' },
  answered: { title: 'Answered', whenEmpty: 'None is answered and still open.' },
  closed: { title: 'Closed', whenEmpty: 'None is closed. Closed ones are deleted when their time is over.' },
  spam: { title: 'Spam', whenEmpty: 'Nothing looks like spam. What does is kept here until somebody says whether it is.' },
}

/** What was done about an enquiry, as it follows a name. */
export const enquiryEventWords: Readonly<Record<EnquiryEventKind, string>> = {
  received: 'It came',
  taken: 'took it',
  released: 'let it go',
  answered: 'answered',
  noted: 'noted',
  closed: 'closed it',
  reopened: 'opened it again',
  'marked-spam': 'marked it as spam',
  'not-spam': 'said that it is no spam',
  'marked-spam-together': 'marked it as spam, at once with others that looked like it',
  'judged-anew': 'took that back: it only looks like spam',
}

/** What somebody can do with an enquiry at once, without words. */
export type PlainAct = Exclude<EnquiryAct, 'answer' | 'note'>

/** Each of those with its button. */
export const plainActWords: Readonly<Record<PlainAct, string>> = {
  take: 'Take it',
  release: 'Let it go',
  close: 'Close it',
  reopen: 'Open it again',
  'mark-spam': 'It is spam',
  'not-spam': 'It is no spam',
}

/** Why an enquiry looks like spam. */
export const suspicionWords: Readonly<Record<Suspicion, string>> = {
  'trap-filled': 'a field was filled in that people do not see',
  'many-links': 'it has many links',
  'link-in-name': 'there is a link in the name, or more than one in the subject',
  'selling-words': 'it has words of those who sell',
  'while-flooded': 'it came while the form was flooded',
}

/** What somebody who writes says they are. */
export const whoWords: Readonly<Record<Who, string>> = {
  journalist: 'a journalist',
  charity: 'from a charity',
  researcher: 'a researcher',
  officer: 'an officer of a force or another body',
  other: 'somebody else',
}
