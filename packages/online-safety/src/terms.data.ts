import type { TrackerInput } from '@dutywatch/domain/tracker'
import { confirmed, reported, unverified } from './cite.ts'

const practice = 'general-parliamentary-practice-erskine-may-companion'
const notes = 'online-safety-act-2023-explanatory-notes'
const always = { knownFrom: '2017-04-03' }
const withTheAct = { knownFrom: '2023-10-26' }

/** The words of Parliament, of the Act, of freedom of information and of statistics, one line each, in ours. */
export const terms: TrackerInput['terms'] = [
  // Parliament’s
  { ...always, id: 'bill', term: 'Bill', meaning: 'A proposed law before Parliament. It is not law until Royal Assent.', citations: [unverified(practice)] },
  { ...always, id: 'white-paper', term: 'White Paper', meaning: 'A government’s published proposals, often open to consultation before a Bill is written.', citations: [unverified(practice)] },
  { ...always, id: 'draft-bill', term: 'Draft Bill', meaning: 'A Bill published for scrutiny before it is introduced. Parliament has not begun to pass it.', also: ['pre-legislative scrutiny'], citations: [unverified(practice)] },
  { ...always, id: 'print', term: 'Print', meaning: 'A numbered edition of a Bill’s text, issued when it is introduced and after it is amended.', citations: [unverified(practice)] },
  { ...always, id: 'stage', term: 'Stage', meaning: 'A step a Bill takes in a House: readings, committee, report.', also: ['first reading', 'second reading', 'third reading', 'report stage'], citations: [confirmed('lords-bill-stages-and-minimum-intervals'), confirmed('erskine-may-29-2-successive-stages-of-a-bill-to-be')] },
  { ...always, id: 'sitting', term: 'Sitting', meaning: 'A day, or part of a day, on which a House or committee meets. One stage may take many.', citations: [unverified(practice)] },
  { ...always, id: 'public-bill-committee', term: 'Public Bill Committee', meaning: 'A group of MPs that takes a Bill clause by clause, and may hear witnesses first.', also: ['PBC'], citations: [unverified(practice)] },
  { ...always, id: 'division', term: 'Division', meaning: 'A vote in which members are counted by name.', citations: [unverified(practice)] },
  { ...always, id: 'recommittal', term: 'Recommittal', meaning: 'Sending a Bill, or some of its clauses, back to a committee after it has left one. Only what was sent back is debated again.', citations: [unverified(practice)] },
  { ...always, id: 'ping-pong', term: 'Ping-pong', meaning: 'The passing of a Bill between the Houses until both agree the same words.', also: ['consideration of amendments'], citations: [unverified(practice)] },
  { ...always, id: 'session', term: 'Session', meaning: 'A parliamentary year, from a State Opening to a prorogation. It can be shorter or longer than twelve months.', citations: [confirmed('db-data-sessions-csv')] },
  { ...always, id: 'recess', term: 'Recess', meaning: 'A break within a Session during which a House does not sit.', also: ['sitting day'], citations: [confirmed('db-data-database-dump-for-tests-recess-prorogation')] },
  { ...always, id: 'a-parliament', term: 'A Parliament', meaning: 'The time from one general election to the dissolution before the next; it holds several Sessions.', citations: [confirmed('db-data-parliaments-csv')] },
  { ...always, id: 'prorogation', term: 'Prorogation', meaning: 'The end of a Session. A public Bill that has not passed falls, unless it is carried over.', citations: [confirmed('carrying-over-bills-in-parliament')] },
  { ...always, id: 'carry-over', term: 'Carry-over', meaning: 'Taking a Commons government Bill on into the next Session, once, by a motion. It then has twelve months from first reading unless the House gives it longer.', citations: [confirmed('carry-over-motions-bills-glossary'), confirmed('standing-order-no-80a-all-versions')] },
  { knownFrom: '2024-09-03', id: 'carry-over-extension', term: 'Carry-over extension', meaning: 'More time, given by the House, for a carried-over Bill whose twelve months run out. Guidance of September 2024 records the first extension of an extension.', citations: [confirmed('carrying-over-bills-change-note-para-4-47')] },
  { ...always, id: 'royal-assent', term: 'Royal Assent', meaning: 'The monarch’s agreement, which makes a Bill an Act. Its provisions may still have to be commenced.', citations: [unverified(practice)] },
  { ...always, id: 'commencement', term: 'Commencement', meaning: 'The coming into force of a provision: at Royal Assent, on a set day, or when regulations say so.', also: ['in force'], citations: [confirmed('serious-crime-act-2015-c-9-sch-4-commencement-s-i')] },
  { ...always, id: 'statutory-instrument', term: 'Statutory instrument', meaning: 'Law made by a minister under powers an Act gives. Numbered by year: “S.I. 2017/511”.', also: ['S.I.', 'regulations'], citations: [unverified(practice)] },
  { ...always, id: 'urgent-question', term: 'Urgent question', meaning: 'A question that the Speaker lets an MP put the same day, and that a minister must come and answer.', citations: [unverified(practice)] },

  // The campaign’s and the Act’s
  { knownFrom: '2019-04-08', id: 'duty-of-care', term: 'Duty of Care', meaning: 'A legal duty to take care that others do not come to harm. Here: a platform’s duty towards those who use it.', citations: [confirmed('online-harms-white-paper-cp-57')] },
  { ...withTheAct, id: 'regulated-service', term: 'Regulated service', meaning: 'A user-to-user or search service with links to the United Kingdom that the Act does not exempt, or a service that publishes its own pornography.', also: ['Part 3 service', 'user-to-user service', 'search service'], citations: [confirmed(notes, { locator: 'paras. 50-55' })] },
  { ...withTheAct, id: 'provider', term: 'Provider', meaning: 'Whoever has control over a regulated service. The duties are the provider’s.', citations: [unverified('online-safety-act-2023-contents')] },
  { ...withTheAct, id: 'priority-offence', term: 'Priority offence', meaning: 'An offence listed in Schedule 5, 6 or 7, against which services must act of their own accord.', also: ['priority illegal content'], citations: [confirmed(notes, { locator: 'paras. 333-335' })] },
  { ...withTheAct, id: 'primary-priority-content', term: 'Primary priority content', meaning: 'Content that no child should meet: pornography, and content that promotes suicide, self-harm or eating disorders.', citations: [confirmed(notes, { locator: 'para. 366' })] },
  { ...withTheAct, id: 'csea', term: 'CSEA', meaning: 'Child sexual exploitation and abuse: the offences of Schedule 6, grooming among them.', also: ['CSEA content'], citations: [confirmed(notes, { locator: 'paras. 345-351' })] },
  { ...withTheAct, id: 'category-1-2a-2b', term: 'Category 1, 2A, 2B', meaning: 'Services on Ofcom’s register that owe more: by their size and functions, the largest user-to-user services (1), search services (2A) and others (2B).', also: ['categorised service', 'register of categories'], citations: [confirmed('online-safety-act-2023-section-95')] },
  { ...withTheAct, id: 'code-of-practice', term: 'Code of practice', meaning: 'Measures that Ofcom recommends. A provider that follows them is treated as complying; it may comply in another way.', also: ['safe harbour'], citations: [confirmed(notes, { locator: 'paras. 301-302' })] },
  { ...withTheAct, id: 'information-notice', term: 'Information notice', meaning: 'Ofcom’s written demand for information. Failing to answer can be fined and is an offence.', citations: [confirmed('online-safety-act-2023-ss-109-113-information-and')] },
  { ...withTheAct, id: 'provisional-notice', term: 'Provisional notice of contravention', meaning: 'Ofcom’s statement of the breach it expects to find, to which the provider may answer.', citations: [confirmed(notes, { locator: 'paras. 613-614' })] },
  { ...withTheAct, id: 'confirmation-decision', term: 'Confirmation decision', meaning: 'Ofcom’s final finding of a breach, with the steps it requires and any penalty.', citations: [confirmed(notes, { locator: 'paras. 618-619' })] },
  { ...withTheAct, id: 'qualifying-worldwide-revenue', term: 'Qualifying worldwide revenue', meaning: 'The revenue on which the ceiling of 10% and Ofcom’s fees are reckoned, as regulations define it.', also: ['QWR'], citations: [confirmed('online-safety-act-2023-schedule-13-para-4')] },
  { ...withTheAct, id: 'business-disruption-measures', term: 'Business disruption measures', meaning: 'Court orders that cut a service off from payments and advertising, or block access to it.', also: ['service restriction order', 'access restriction order'], citations: [confirmed(notes, { locator: 'paras. 659-663' })] },
  { ...withTheAct, id: 'super-complaint', term: 'Super-complaint', meaning: 'A complaint by an entitled body about harm that services cause as systems, not about one case.', citations: [confirmed(notes, { locator: 'paras. 708-710' })] },
  { knownFrom: '2025-01-16', id: 'highly-effective-age-assurance', term: 'Highly effective age assurance', meaning: 'Checks of age that tell reliably whether somebody is a child.', also: ['HEAA'], citations: [confirmed('ofcoms-approach-to-implementing-the-online-safety'), confirmed(notes, { locator: 'para. 111' })] },

  // Freedom of information
  { ...always, id: 'foi-request', term: 'Request', meaning: 'A request for recorded information under freedom of information law. An answer is due by the 20th working day after receipt.', also: ['FOI request'], citations: [confirmed('time-limits-for-compliance-under-foia-section-10')] },
  { ...always, id: 'working-day', term: 'Working day', meaning: 'For FOIA, any day but weekends, Christmas Day, Good Friday and a bank holiday in any part of the United Kingdom; for FOISA, Scottish ones only.', citations: [confirmed('foia-2000-explanatory-notes-section-10'), confirmed('freedom-of-information-scotland-act-2002-section-73'), reported('a-day-to-remember')] },
  { ...always, id: 'day-of-receipt', term: 'Day of receipt', meaning: 'The day a request arrives, even if nobody is at work. Day 1 of the twenty is the next working day.', citations: [confirmed('line-to-take-ltt47-date-of-receipt-working-days-and')] },
  { ...always, id: 'bank-holiday', term: 'Bank holiday', meaning: 'A public holiday by statute or proclamation. England and Wales, Scotland and Northern Ireland each have their own.', citations: [confirmed('lib-data-bank-holidays-json-gov-uk-calendars'), confirmed('lib-data-bank-holidays-json-gov-uk-bank-holidays-24')] },
  { ...always, id: 'exemption', term: 'Exemption', meaning: 'A ground in freedom of information law for not giving information. Some give way to the public interest.', citations: [confirmed('time-limits-for-compliance-under-foia-section-10')] },
  { ...always, id: 'cost-limit', term: 'Cost limit', meaning: 'The effort beyond which a request can be refused: 18 hours’ work for a police force.', also: ['section 12'], citations: [confirmed('foi-1247-22-sexual-grooming-ho-code-88a-incidents-in')] },
  { ...always, id: 'internal-review', term: 'Internal review', meaning: 'An authority’s second look at its own answer, before a complaint can go to the Commissioner.', citations: [unverified('time-limits-for-compliance-under-foia-section-10')] },

  // The statistician’s
  { ...always, id: 'recorded-offence', term: 'Recorded offence', meaning: 'An offence that police have put on their books in a period. It may have happened earlier, and many are never reported.', citations: [unverified('police-record-86-cases-of-child-grooming-in-in-first')] },
  { knownFrom: '2020-05-29', id: 'denominator', term: 'Denominator', meaning: 'What a share is a share of. Here it is often the offences for which the means of communication is known, and not all of them.', citations: [reported('nspcc-tells-pm-to-get-on-with-social-media-laws-as-2020-05-29')] },
  { ...always, id: 'coverage', term: 'Coverage', meaning: 'How many of those asked gave an answer that can be counted: “41 of 43 forces”.', citations: [unverified('instagram-biggest-for-child-grooming-online-nspcc')] },
  { ...always, id: 'release', term: 'Release', meaning: 'One publication of figures, frozen as printed. Figures of different releases are not put in one series.', also: ['vintage'], citations: [unverified('police-record-86-cases-of-child-grooming-in-in-first')] },
  { ...always, id: 'revision', term: 'Revision', meaning: 'A later figure for the same thing. Both stand, each in its release.', also: ['restatement'], citations: [unverified('recorded-online-sexual-grooming-crimes-rise-by-a')] },
  { ...always, id: 'suppression', term: 'Suppression', meaning: 'Withholding a small count, so that nobody can be recognised by it.', citations: [unverified('time-limits-for-compliance-under-foia-section-10')] },
  { ...always, id: 'matched-panel', term: 'Matched panel', meaning: 'Only those who answered for both periods. A trend is drawn from them and from nobody else.', citations: [unverified('online-grooming-crimes-reach-record-high')] },
]
