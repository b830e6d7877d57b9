import type { TrackerInput } from '@dutywatch/domain/tracker'
import { confirmed, reported } from './cite.ts'

const article = 'tech-bosses-have-failed-to-make-their-platforms-safe'

/** What the campaign asked for on 29 May 2020: the deadline that leads, and the four demands, in our words. */
export const demands: TrackerInput['demands'] = [
  {
    id: 'd0-within-18-months',
    knownFrom: '2020-05-29',
    campaign: 'duty-of-care',
    order: 0,
    title: 'Within 18 months',
    wording: 'Put the law on the statute book within 18 months.',
    citations: [confirmed('online-child-grooming-offences-pass-10-000'), reported(article, { locator: 'opening sentence' })],
  },
  {
    id: 'd1-duty-of-care',
    knownFrom: '2020-05-29',
    campaign: 'duty-of-care',
    order: 1,
    title: 'A Duty of Care',
    wording:
      'Put an enforceable Duty of Care on tech companies: find and reduce the risks that can reasonably be foreseen on their platforms, from the design stage on, so that users are protected before harm happens.',
    citations: [reported(article, { locator: 'first bullet' })],
  },
  {
    id: 'd2-regulator-with-sanctions',
    knownFrom: '2020-05-29',
    campaign: 'duty-of-care',
    order: 2,
    title: 'A regulator with sanctions',
    wording:
      'Create a regulator that can fine on the scale of the GDPR and hold named directors to account under the criminal law for the most serious breaches of the duty.',
    citations: [reported(article, { locator: 'second bullet' })],
  },
  {
    id: 'd3-powers-to-investigate',
    knownFrom: '2020-05-29',
    campaign: 'duty-of-care',
    order: 3,
    title: 'Powers to investigate',
    wording: 'Give the regulator strong powers to investigate companies and to ask for information.',
    citations: [reported(article, { locator: 'third bullet' })],
  },
  {
    id: 'd4-transparency',
    knownFrom: '2020-05-29',
    campaign: 'duty-of-care',
    order: 4,
    title: 'Transparency by law',
    wording: 'Make openness the rule by compelling firms to disclose breaches of the duty and major changes to the design of their platforms.',
    citations: [reported(article, { locator: 'fourth bullet' })],
  },
]
