import type { PageApi, PageRequest } from '@dutywatch/api/page-renderer'
import { describe, expect, test } from 'vitest'
import { Link } from '../ui/link.tsx'
import { rendererOf } from './renderer.tsx'
import { page, PageMissing, PageMoved, PageRefused } from './route.ts'
import { useSite } from '../place/site-state.ts'

const api = {
  tracker: {
    about: {
      query: async () => ({
        title: 'Online safety',
        summary: 'A law.',
        informedTo: '2026-06-30',
        licence: 'CC BY 4.0',
        firstDay: '2014-12-01',
        known: { bill: true, act: true, claims: true },
      }),
    },
  },
} as unknown as PageApi

function Where() {
  const { on, path } = useSite()
  return <p>{`${path} on ${on}`}</p>
}

const withdrawn = Object.assign(new Error('“It” was withdrawn in edition 3.'), {
  name: 'TRPCClientError',
  data: { httpStatus: 404, reason: 'withdrawn', elsewhere: { number: 2, address: '/edition/2/asks/withdrawn' } },
})

const routes = [
  page('/asks', {
    load: ({ query }) => ({ sort: query['sort'] ?? 'none' }),
    title: () => 'Asks',
    description: ({ sort }) => `Sorted by ${sort}.`,
    view: () => (
      <>
        <h1>Asks</h1>
        <Where />
        <Link to="/asks/a1.1">One ask</Link>
        <Link to="/" asOf="present">
          Today
        </Link>
      </>
    ),
  }),
  page('/asks/:id', {
    load: ({ params }) => {
      if (params.id === 'none') throw new PageMissing('There is no ask “none”.')
      if (params.id === 'wrong') throw new PageRefused('“wrong” cannot be read.')
      if (params.id === 'old') throw new PageMoved({ to: '/asks/new', hash: 'part' })
      if (params.id === 'withdrawn') throw withdrawn
      if (params.id === 'broken') throw new Error('a bug')
      return { id: params.id }
    },
    title: ({ id }) => `Ask ${id}`,
    description: ({ id }) => `What became of ${id}.`,
    trail: () => [{ to: '/asks', label: 'What was asked for' }],
    view: ({ id }) => <h1>Ask {id}</h1>,
  }),
  page('/asks/all', { load: () => ({}), title: () => 'All', description: () => 'All.', view: () => <h1>Every ask</h1> }),
]

const renderer = rendererOf(
  { pages: routes, charts: [] },
  {
    assets: { 'src/styles/main.css': '/assets/main-1.css' },
    baseUrl: 'https://dutywatch.example',
  },
)

function aRequest(url: string, overrides: Partial<PageRequest> = {}): PageRequest {
  const edition = {
    number: 3,
    publishedAt: '2026-11-20T10:00:00.000Z',
    publishedOn: '2026-11-20',
    publishedBy: 'ed',
    note: 'First.',
    digest: '0',
  }
  return { url, on: '2026-11-24', today: '2026-11-24', edition, permanent: false, api, ...overrides }
}

const past = { asOf: '2020-05-29', on: '2020-05-29' } as const

describe('a page', () => {
  test('is a whole document in British English, with its title, description and stylesheet', async () => {
    const { status, html } = await renderer.render(aRequest('/asks?sort=code'))
    expect(status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/)
    expect(html).toContain('<title>Asks – Dutywatch</title>')
    expect(html).toContain('<meta name="description" content="Sorted by code."/>')
    expect(html).toContain('<link rel="stylesheet" href="/assets/main-1.css"/>')
    expect(html).toContain('<link rel="canonical" href="https://dutywatch.example/asks?sort=code"/>')
  })

  test('holds no script, no inline style and nothing from elsewhere', async () => {
    const { html } = await renderer.render(aRequest('/asks'))
    expect(html).not.toMatch(/<script|<style|\sstyle=/)
    expect(
      [...html.matchAll(/(?:src|href|action)="(?!\/|#|https:\/\/dutywatch\.example)([^"]*)"/g)].map(([, address]) => address),
    ).toEqual([])
  })

  test('that stands at a fixed address comes before one that would fit with an open part', async () => {
    expect((await renderer.render(aRequest('/asks/all'))).html).toContain('Every ask')
    expect((await renderer.render(aRequest('/asks/a2.3'))).html).toContain('<h1>Ask a2.3</h1>')
  })

  test('is drawn the same twice', async () => {
    expect((await renderer.render(aRequest('/asks'))).html).toBe((await renderer.render(aRequest('/asks'))).html)
  })

  test('that moved leads to where it is now, keeping the day', async () => {
    const { status, location } = await renderer.render(aRequest('/asks/old?asOf=2020-05-29', past))
    expect([status, location]).toEqual([308, '/asks/new?asOf=2020-05-29#part'])
  })
})

describe('a past day', () => {
  test('is said at the top of the page, with the way back', async () => {
    const { html } = await renderer.render(aRequest('/asks?sort=code&asOf=2020-05-29', past))
    expect(html).toContain('This page shows 29 May 2020</strong>')
    expect(html).toContain('<a href="/asks?sort=code" class="as-of-back">Back to today</a>')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<p>/asks on 2020-05-29</p>')
  })

  test('is kept by every link inside the site, unless the link leaves it', async () => {
    const { html } = await renderer.render(aRequest('/asks?asOf=2020-05-29', past))
    const inside = [...html.matchAll(/<a href="(\/[^"]*)"([^>]*)>([^<]*)/g)].map(([, address = '', , text = '']) => ({
      address,
      text,
    }))
    const leaving = inside.filter(({ address }) => !address.includes('asOf=2020-05-29')).map(({ text }) => text)
    expect(leaving).toEqual(['Back to today', 'Today', 'Download all the data of this edition'])
  })

  test('is offered on every page by a form that keeps the page and its query', async () => {
    const { html } = await renderer.render(aRequest('/asks?sort=code'))
    const [form = ''] = /<form.*<\/form>/.exec(html) ?? []
    expect(form).toMatch(/^<form[^>]* action="\/asks"[^>]*><input type="hidden" name="sort" value="code"\/>/)
    expect(form).toContain('min="2014-12-01" max="2026-11-24" name="asOf" value="2026-11-24"')
  })
})

describe('a permanent address', () => {
  test('keeps its edition in every link and names itself', async () => {
    const { html } = await renderer.render(aRequest('/asks', { permanent: true }))
    expect(html).toContain('<a href="/edition/3/asks/a1.1">One ask</a>')
    expect(html).toContain('<a href="/edition/3/asks">/edition/3/asks</a>')
  })
})

describe('an address that leads nowhere', () => {
  test('answers 404 with what the reader may have meant', async () => {
    const { status, html } = await renderer.render(aRequest('/promisses'))
    expect(status).toBe(404)
    expect(html).toContain('Nothing is published at /promisses.')
    expect(html).toContain('You may have meant')
    expect(html).toContain('<a href="/promises">Promises and dates</a>')
    expect(html).not.toContain('Permanent address')
  })

  test('says what its loader said, and on a past day offers to look today', async () => {
    const { status, html } = await renderer.render(aRequest('/asks/none?asOf=2020-05-29', past))
    expect(status).toBe(404)
    expect(html).toContain('There is no ask “none”.')
    expect(html).toContain('<a href="/asks/none">Look for this page as things are known today</a>')
  })

  test('leads to the edition that holds what another does not, and guesses at nothing', async () => {
    const { status, html } = await renderer.render(aRequest('/asks/withdrawn'))
    expect(status).toBe(404)
    expect(html).toContain('<h1>This was withdrawn</h1><p class="opening">“It” was withdrawn in edition 3.</p>')
    expect(html).toContain('<a href="/edition/2/asks/withdrawn">Read what it said until then, in edition 2</a>')
    expect(html).not.toContain('You may have meant')
  })

  test('answers 400 when its query cannot be read', async () => {
    expect((await renderer.render(aRequest('/asks/wrong'))).status).toBe(400)
  })

  test('that breaks on a bug of ours throws, for the log to see', async () => {
    await expect(renderer.render(aRequest('/asks/broken'))).rejects.toThrow('a bug')
  })
})

describe('a problem', () => {
  test('with a day has the form to choose another', async () => {
    const { status, html } = await renderer.problem({
      status: 400,
      reason: 'as-of-not-a-day',
      message: '“May” is not a day.',
      url: '/asks?asOf=May',
    })
    expect(status).toBe(400)
    expect(html).toContain('“May” is not a day.')
    const [form = ''] = /<form.*<\/form>/.exec(html) ?? []
    expect(form).toContain('action="/asks"')
    expect(form).not.toContain('max=')
  })

  test('of ours asks nothing of the ledger and shows the number to quote', async () => {
    const { status, html } = await renderer.problem({
      status: 500,
      reason: 'server-error',
      message: 'It broke.',
      requestId: 'r-17',
    })
    expect(status).toBe(500)
    expect(html).toContain('<code>r-17</code>')
  })
})
