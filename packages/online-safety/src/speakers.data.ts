import type { TrackerInput } from '@dutywatch/domain/tracker'
import { confirmed, reported, unverified } from './cite.ts'

/** Everyone who asks, promises, decides, reports or regulates in this tracker. Roles carry the days they were held, as exactly as known. */
export const speakers: TrackerInput['speakers'] = [
  {
    id: 'nspcc',
    knownFrom: '2017-04-03',
    name: 'NSPCC',
    kind: 'organisation',
    roles: [{ title: 'National Society for the Prevention of Cruelty to Children, a charity' }],
    citations: [confirmed('circular-2017-01-sexual-communication-with-a-child-s')],
  },
  {
    id: 'peter-wanless',
    knownFrom: '2020-05-29',
    name: 'Peter Wanless',
    kind: 'person',
    roles: [
      { title: 'Chief Executive, NSPCC' },
      { title: 'Knight (New Year Honours; “Sir Peter Wanless” in later coverage)', from: '2021-01' },
    ],
    citations: [
      reported('tech-bosses-have-failed-to-make-their-platforms-safe'),
      confirmed('online-child-grooming-offences-pass-10-000'),
    ],
  },
  {
    id: 'children-first',
    knownFrom: '2020-05-29',
    name: 'Children First (WillisPalmer)',
    kind: 'organisation',
    roles: [{ title: 'Online news resource for people who work with children, run by WillisPalmer, Colchester' }],
    citations: [confirmed('tech-bosses-have-failed-to-make-their-platforms-safe', { locator: 'page footer' })],
  },
  {
    id: 'hm-government',
    knownFrom: '2017-04-03',
    name: 'HM Government',
    kind: 'organisation',
    citations: [confirmed('circular-2017-01-sexual-communication-with-a-child-s')],
  },
  {
    id: 'dcms',
    knownFrom: '2017-10-11',
    name: 'DCMS',
    kind: 'organisation',
    roles: [
      { title: 'Department for Digital, Culture, Media and Sport', from: '2017-07', to: '2023-02' },
      { title: 'Department for Culture, Media and Sport', from: '2023-02' },
    ],
    citations: [
      confirmed('internet-safety-strategy-written-statement'),
      unverified('widely-reported-corporate-history-not-looked-up', { note: 'For the days its name changed.' }),
    ],
  },
  {
    id: 'home-office',
    knownFrom: '2019-04-08',
    name: 'Home Office',
    kind: 'organisation',
    citations: [confirmed('online-harms-white-paper-cp-57')],
  },
  {
    id: 'dsit',
    knownFrom: '2023-02-07',
    name: 'DSIT',
    kind: 'organisation',
    roles: [{ title: 'Department for Science, Innovation and Technology', from: '2023-02' }],
    citations: [unverified('widely-reported-corporate-history-not-looked-up')],
  },
  {
    id: 'ofcom',
    knownFrom: '2020-02-12',
    name: 'Ofcom',
    kind: 'organisation',
    roles: [{ title: 'Office of Communications, the communications regulator' }],
    citations: [reported('online-harms-white-paper-the-governments-initial')],
  },
  {
    id: 'secretary-of-state',
    knownFrom: '2020-02-13',
    name: 'The Secretary of State',
    kind: 'organisation',
    roles: [
      { title: 'Secretary of State for Digital, Culture, Media and Sport', to: '2023-02' },
      { title: 'Secretary of State for Science, Innovation and Technology', from: '2023-02' },
    ],
    citations: [
      confirmed('oral-answers-online-harms-legislation-13-february'),
      unverified('widely-reported-corporate-history-not-looked-up', { note: 'For the move between departments.' }),
    ],
    note: 'The office, whoever holds it: what a law requires of “the Secretary of State” binds whoever that is.',
  },
  {
    id: 'matt-warman',
    knownFrom: '2019-07-29',
    name: 'Matt Warman MP',
    kind: 'person',
    roles: [
      { title: 'Parliamentary Under-Secretary of State, DCMS (digital)', from: '2019-07-26', to: '2020-02-18' },
      { title: 'Parliamentary Under-Secretary of State for Digital Infrastructure, DCMS', from: '2020-02-19', to: '2021-09' },
      { title: 'Minister of State, DCMS', from: '2022-07', to: '2022-09' },
    ],
    citations: [
      reported('warman-appointed-digital-minister-publictechnology'),
      confirmed('matt-warman-2020-statement-on-online-harms', { note: 'Gives his rank as Parliamentary Under-Secretary.' }),
      reported('dcms-ministers-digital-portfolios-publictechnology'),
    ],
  },
  {
    id: 'boris-johnson',
    knownFrom: '2019-07-29',
    name: 'Boris Johnson MP',
    kind: 'person',
    roles: [{ title: 'Prime Minister', from: '2019-07-24', to: '2022-09-06' }],
    citations: [
      reported('tech-bosses-have-failed-to-make-their-platforms-safe'),
      unverified('widely-reported-corporate-history-not-looked-up', { note: 'For the days in office.' }),
    ],
  },
  {
    id: 'oliver-dowden',
    knownFrom: '2020-02-13',
    name: 'Oliver Dowden MP',
    kind: 'person',
    roles: [{ title: 'Secretary of State for Digital, Culture, Media and Sport', from: '2020-02-13', to: '2021-09' }],
    citations: [
      reported('oliver-dowden-new-uk-culture-secretary'),
      confirmed('online-harms-oral-question'),
    ],
  },
  {
    id: 'michelle-donelan',
    knownFrom: '2022-11-29',
    name: 'Michelle Donelan MP',
    kind: 'person',
    roles: [
      { title: 'Secretary of State for Digital, Culture, Media and Sport', from: '2022-09', to: '2023-02' },
      { title: 'Secretary of State for Science, Innovation and Technology', from: '2023-02', to: '2024-07' },
    ],
    citations: [
      confirmed('paul-scully-2022-statement-on-government-amendments'),
      unverified('widely-reported-corporate-history-not-looked-up', { note: 'For the days in office.' }),
    ],
  },
  {
    id: 'paul-scully',
    knownFrom: '2022-11-30',
    name: 'Paul Scully MP',
    kind: 'person',
    roles: [{ title: 'Parliamentary Under-Secretary of State for Tech and the Digital Economy', from: '2022-10', to: '2023-11' }],
    citations: [
      confirmed('paul-scully-2022-statement-on-government-amendments'),
      unverified('widely-reported-corporate-history-not-looked-up', { note: 'For the days in office.' }),
    ],
  },
  {
    id: 'lord-parkinson',
    knownFrom: '2023-02-01',
    name: 'Lord Parkinson of Whitley Bay',
    kind: 'person',
    roles: [{ title: 'Parliamentary Under-Secretary of State, Department for Culture, Media and Sport (in charge of the Bill in the Lords)', from: '2022-10', to: '2024-07' }],
    citations: [
      confirmed('online-safety-bill-second-reading'),
      confirmed('online-safety-bill-third-reading-ministerial', { note: 'Gives the title on 6 September 2023; the first and last days are recalled.' }),
    ],
  },
  {
    id: 'keir-starmer',
    knownFrom: '2024-07-05',
    name: 'Sir Keir Starmer MP',
    kind: 'person',
    roles: [{ title: 'Prime Minister', from: '2024-07-05' }],
    citations: [
      reported('government-to-strengthen-online-safety-act'),
      unverified('widely-reported-corporate-history-not-looked-up', { note: 'For the day of taking office.' }),
    ],
  },
  {
    id: 'nca',
    knownFrom: '2023-10-26',
    name: 'National Crime Agency',
    kind: 'organisation',
    citations: [confirmed('online-safety-act-2023-section-66')],
  },
]
