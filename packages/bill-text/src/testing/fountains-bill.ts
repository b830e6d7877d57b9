import {
  access,
  charges,
  duty,
  final,
  guidance,
  interpretation,
  maintenance,
  otherActs,
  quality,
  qualityAmended,
  schedule,
  stations,
} from './fountains-clauses.ts'
import { lawMakerPrint, type Print, type PrintPart } from './lawmaker-print.ts'

const facts = { title: 'Public Drinking Fountains Bill', introduced: '2024-01-17' }
const longTitle =
  'Make provision about the supply of drinking water to the public in parks and at railway stations; and for connected purposes.'

function bodyOf(fountains: readonly PrintPart[], furtherProvision: readonly PrintPart[]): readonly PrintPart[] {
  return [
    { is: 'cross-heading', key: 'h.fountains', heading: 'Drinking fountains', parts: fountains },
    { is: 'cross-heading', key: 'h.further', heading: 'Further provision', parts: furtherProvision },
    { is: 'cross-heading', key: 'h.general', heading: 'General', parts: [interpretation, final] },
  ]
}

const introduced: Print = {
  facts: {
    ...facts,
    number: 'Bill 41',
    house: 'House of Commons',
    stage: 'As introduced',
    version: 'introd-hc',
    printed: '2024-01-17',
  },
  longTitle,
  body: bodyOf([duty, stations, quality, maintenance], [guidance, charges, otherActs]),
  schedules: [schedule],
}

const amended: Print = {
  ...introduced,
  facts: {
    ...facts,
    number: 'Bill 88',
    house: 'House of Commons',
    stage: 'As amended in Public Bill Committee',
    version: 'public-committee-hc',
    printed: '2024-03-12',
  },
  body: bodyOf([duty, stations, access, qualityAmended, maintenance], [guidance, otherActs]),
}

const brought: Print = {
  ...amended,
  facts: {
    ...facts,
    number: 'HL Bill 57',
    house: 'House of Lords',
    stage: 'As brought from the Commons',
    version: 'introd-hc-hl',
    printed: '2024-04-23',
    brought: '2024-04-22',
  },
}

/**
 * Three prints of one invented Bill, as files. In Committee a clause was added (new clause 3, on wheelchairs), one left out (the old
 * clause 6, on charges), one changed (the old clause 3, on quality: "once" became "twice", and subsection (3) was added); the old
 * clauses 4 and 5 are only renumbered, and references follow. The print that was brought to the Lords says the same as that before it.
 */
export const fountainsBill = {
  asIntroduced: lawMakerPrint(introduced),
  asAmendedInCommittee: lawMakerPrint(amended),
  asBroughtToTheLords: lawMakerPrint(brought),
}
