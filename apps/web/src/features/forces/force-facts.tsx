import { printNumber, type Population, type SchemeName } from '@dutywatch/domain/evidence'
import { FoldedCitations } from '../../ui/citations.tsx'
import type { KeyFact } from '../../ui/key-facts.tsx'
import { OutsideLink } from '../../ui/link.tsx'
import type { ForceAnswer } from './answers.ts'

const schemes = {
  ons: 'Office for National Statistics',
  'home-office': 'Home Office tables',
  'police-uk': 'data.police.uk',
  whatdotheyknow: 'WhatDoTheyKnow',
  own: 'itself',
} as const satisfies Record<SchemeName['scheme'], string>

const bases = { 'mid-year': 'estimate for the middle of', census: 'Census of' } as const satisfies Record<
  Population['basis'],
  string
>

/** Where a force takes requests, who calls it what, and how many people live in its area, year by year. */
export function forceFacts({ force, populations }: Pick<ForceAnswer, 'force' | 'populations'>): KeyFact[] {
  const { requests, names } = force
  return [
    {
      term: 'Where to send a request',
      value: requests && <OutsideLink href={requests.includes('://') ? requests : `mailto:${requests}`}>{requests}</OutsideLink>,
    },
    {
      term: 'Known as',
      value:
        names.length === 0 ? undefined : (
          <ul className="plain-list">
            {[...new Set(names.map(({ name }) => name))].map((name) => (
              <li key={name}>
                {name}{' '}
                <span className="in-small">
                  {names
                    .filter((each) => each.name === name)
                    .map(({ scheme }) => schemes[scheme])
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        ),
    },
    {
      term: 'People living in its area',
      value:
        populations.length === 0 ? undefined : (
          <ul className="plain-list">
            {populations.map(({ id, population, basis, year, citations }) => (
              <li key={id}>
                {printNumber(population)}{' '}
                <span className="in-small">
                  {bases[basis]} {year}
                </span>{' '}
                <FoldedCitations of={citations} />
              </li>
            ))}
          </ul>
        ),
    },
  ]
}
