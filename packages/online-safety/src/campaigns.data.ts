import type { TrackerInput } from '@dutywatch/domain/tracker'
import { confirmed, reported } from './cite.ts'

/** The campaign this tracker follows. */
export const campaigns: TrackerInput['campaigns'] = [
  {
    id: 'duty-of-care',
    knownFrom: '2020-05-29',
    title: 'A legal Duty of Care on tech firms, within 18 months',
    by: 'nspcc',
    launchedOn: '2020-05-29',
    summary:
      'With more than 10,000 recorded offences of sexual communication with a child, the NSPCC asked the Prime Minister for a Bill on the statute book within 18 months that makes tech firms answerable in law for the safety of children on their platforms, under a regulator with fines, investigators and the criminal law behind it.',
    goal: 'law-on-statute-book',
    bill: 'online-safety-bill',
    citations: [
      confirmed('online-child-grooming-offences-pass-10-000', { note: 'Only the opening of the page was seen; the day is that of same-day coverage.' }),
      reported('tech-bosses-have-failed-to-make-their-platforms-safe'),
      reported('nspcc-tells-pm-to-get-on-with-social-media-laws-as-2020-05-29'),
    ],
    note: 'The article says “deliver within 18 months”; the release it rewrites asks for more: the law on the statute book within 18 months. The deadline here counts to Royal Assent.',
  },
]
