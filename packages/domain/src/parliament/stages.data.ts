import type { Rule, Stage } from './stage.ts'

const commonsOrders = 'https://publications.parliament.uk/pa/cm5901/cmstords/so_829_05072024/so-index.html'
const companion = 'https://publications.parliament.uk/pa/ld/ldcomp/compso2013/10.htm'
const erskineMay = 'https://erskinemay.parliament.uk/'

function commonsOrder(number: string): Rule {
  return { title: `House of Commons Standing Order No. ${number}`, url: commonsOrders }
}
const commonsPassage: Rule = { title: 'Erskine May, chapter 28: passage of public Bills through the Commons', url: erskineMay }
const lordsPassage: Rule = { title: 'Companion to the Standing Orders of the House of Lords, chapter 8: public Bills', url: companion }
const betweenHouses: Rule = { title: 'Erskine May, chapter 30: communication between the Houses on Bills', url: erskineMay }

/** Every stage and step of procedure, in our words, in the order of a Bill that begins in the Commons. */
export const stageRows: readonly Stage[] = [
  {
    code: 'commons-first-reading', kind: 'stage', house: 'commons', name: 'First reading', manySittings: false,
    meaning: 'The Bill is presented, its title is read out and it is ordered to be printed; there is no debate.',
    rule: commonsOrder('57'),
  },
  {
    code: 'commons-second-reading', kind: 'stage', house: 'commons', name: 'Second reading', manySittings: true,
    meaning: 'The House debates the principle of the Bill and decides whether it should go on.',
    rule: commonsPassage,
  },
  {
    code: 'commons-committee', kind: 'stage', house: 'commons', name: 'Committee', manySittings: true,
    meaning: 'A Public Bill Committee, a select committee or the whole House goes through the Bill clause by clause.',
    rule: commonsOrder('63'),
  },
  {
    code: 'commons-report', kind: 'stage', house: 'commons', name: 'Report', manySittings: true,
    meaning: 'The whole House considers the Bill as the committee left it and may change it; it can take several days.',
    rule: commonsOrder('72'),
  },
  {
    code: 'commons-recommittal', kind: 'turn', house: 'commons', name: 'Recommittal', manySittings: false,
    meaning: 'The House sends the Bill, or parts of it, back to a committee; only those parts may then be debated again.',
    rule: commonsPassage,
  },
  {
    code: 'commons-third-reading', kind: 'stage', house: 'commons', name: 'Third reading', manySittings: true,
    meaning: 'The House debates the Bill as it has become and decides whether to pass it; only wording may still be changed.',
    rule: commonsOrder('77'),
  },
  {
    code: 'lords-first-reading', kind: 'stage', house: 'lords', name: 'First reading', manySittings: false,
    meaning: 'The Bill is introduced, or brought from the Commons, and ordered to be printed; there is no debate.',
    rule: lordsPassage,
  },
  {
    code: 'lords-second-reading', kind: 'stage', house: 'lords', name: 'Second reading', manySittings: true,
    meaning: 'The House debates the Bill as a whole.',
    rule: lordsPassage,
  },
  {
    code: 'lords-commitment-discharged', kind: 'turn', house: 'lords', name: 'Order of commitment discharged', manySittings: false,
    meaning: 'Nobody wishes to amend the Bill in committee, so there is no committee and no report; third reading comes next.',
    rule: lordsPassage,
  },
  {
    code: 'lords-committee', kind: 'stage', house: 'lords', name: 'Committee', manySittings: true,
    meaning: 'The whole House or a Grand Committee goes through the Bill; any member may speak and every amendment can be debated.',
    rule: lordsPassage,
  },
  {
    code: 'lords-report', kind: 'stage', house: 'lords', name: 'Report', manySittings: true,
    meaning: 'The House considers the Bill as the committee left it, and votes on amendments.',
    rule: lordsPassage,
  },
  {
    code: 'lords-recommittal', kind: 'turn', house: 'lords', name: 'Recommitment', manySittings: false,
    meaning: 'The House sends the Bill, or parts of it, back to a committee before third reading.',
    rule: lordsPassage,
  },
  {
    code: 'lords-third-reading', kind: 'stage', house: 'lords', name: 'Third reading', manySittings: true,
    meaning: 'The House tidies the Bill, may still amend it, and passes it.',
    rule: lordsPassage,
  },
  {
    code: 'commons-consideration-of-lords-amendments', kind: 'stage', house: 'commons', name: 'Commons consideration of Lords amendments',
    manySittings: true,
    meaning: 'The Commons agree to what the Lords changed, disagree with reasons, or offer something in its place.',
    rule: commonsOrder('78'),
  },
  {
    code: 'lords-consideration-of-commons-amendments', kind: 'stage', house: 'lords', name: 'Lords consideration of Commons amendments',
    manySittings: true,
    meaning: 'The Lords agree to what the Commons changed or said, insist on their own text, or offer something in its place.',
    rule: lordsPassage,
  },
  {
    code: 'carry-over-motion', kind: 'aside', house: 'commons', name: 'Carry-over motion', manySittings: false,
    meaning: 'The Commons order that a Government Bill unfinished when the Session ends may go on in the next one.',
    rule: commonsOrder('80A'),
  },
  {
    code: 'lords-carry-over-motion', kind: 'aside', house: 'lords', name: 'Carry-over motion', manySittings: false,
    meaning: 'The Lords agree, by a motion made for the one Bill, that it may go on in the next Session.',
    rule: {
      title: 'Office of the Parliamentary Counsel, Carrying over bills in Parliament, 3 September 2024',
      url: 'https://www.gov.uk/government/publications/carrying-over-bills/carrying-over-bills-in-parliament',
    },
  },
  {
    code: 'prorogation', kind: 'aside', name: 'Prorogation', manySittings: false,
    meaning: 'The Session ends; a public Bill that has not become law falls unless it is carried over.',
    rule: { title: 'Erskine May, chapter 8: effect of prorogation', url: erskineMay },
  },
  {
    code: 'dissolution', kind: 'aside', name: 'Dissolution', manySittings: false,
    meaning: 'The Parliament ends; no public Bill survives it, carried over or not.',
    rule: { title: 'Erskine May, chapter 8: effect of dissolution', url: erskineMay },
  },
  {
    code: 're-presentation', kind: 'aside', name: 'Re-presentation', manySittings: false,
    meaning: 'A Bill carried over is presented again in the new Session, read the first and second time without debate, and goes on '
      + 'from where it stood.',
    rule: commonsOrder('80A'),
  },
  {
    code: 'carry-over-extension', kind: 'aside', house: 'commons', name: 'Extension of carry-over', manySittings: false,
    meaning: 'The Commons give a Bill carried over longer than twelve months from its first reading.',
    rule: commonsOrder('80A(14)'),
  },
  {
    code: 'royal-assent', kind: 'end', name: 'Royal Assent', manySittings: false,
    meaning: 'The monarch agrees to the Bill and both Houses are told: it is now an Act of Parliament and law.',
    rule: { title: 'Royal Assent Act 1967, section 1', url: 'https://www.legislation.gov.uk/ukpga/1967/23/section/1' },
  },
  {
    code: 'lapsed', kind: 'end', name: 'Lapsed', manySittings: false,
    meaning: 'The Bill fell: its Session or Parliament ended, its time ran out, or the Houses could not agree.',
    rule: betweenHouses,
  },
  {
    code: 'withdrawn', kind: 'end', name: 'Withdrawn', manySittings: false,
    meaning: 'The member in charge of the Bill took it back.',
    rule: commonsPassage,
  },
  {
    code: 'defeated', kind: 'end', name: 'Defeated', manySittings: false,
    meaning: 'A House voted that the Bill should go no further.',
    rule: commonsPassage,
  },
]
