import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './crawl.ts'
import { mainWords } from './main-words.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'
import { letsCounts } from './testing/lets-site.ts'

let site: SharedSite
let shipped: SharedSite
beforeAll(async () => {
  ;[site, shipped] = await Promise.all([sharedSite('lets'), sharedSite('shipped')])
})

const dataset = '/data/releases/damp-homes-let-in-early-2023'
const words = () => mainWords(site.address, '/foi/lets')

describe('the page of a batch', () => {
  test('opens with how many answered and how, and how many are late', async () => {
    expect(await words()).toMatch(
      /Of 10 authorities asked about damp homes that were let, 8 had replied by .*: 6 gave what was asked for, 1 gave a part and 1 refused; 2 are silent\. 5 of the 9 whose time can be told were answered within the Act’s own time; 1 is late and still silent\./,
    )
  })

  test('numbers the questions, with their periods, what they are split by, and the letter', async () => {
    const { html } = await readPage(site.address, '/foi/lets')
    expect(html).toMatch(/<ol><li>How many offences of letting a damp home did you record\?/)
    const page = await words()
    expect(page).toContain('1 January 2023 to 31 March 2023')
    expect(page).toContain('How it was let: Portal and Otherwise')
    expect(page).toContain('“damp home”: a home with water in a wall')
    expect(page).toContain('The letter, under the Freedom of Information (Scotland) Act 2002')
  })

  test('draws the working days against the 20 that the law allows, and names the silent and the grounds', async () => {
    const page = await words()
    expect(page).toContain(
      '5 authorities answered within 20 working days and 3 later; 1 has let that time pass and not answered.',
    )
    expect(page).toMatch(/The longest wait is for Frome: \d+ working days so far\./)
    expect(page).toContain('2 authorities have neither answered nor refused: Frome; Harlech')
    expect(page).toMatch(/FOIA s\. 12, .* 1 of 10/)
  })

  test('has every authority with its last day worked out and what came back, and no advice that is meant for who asked', async () => {
    const { html, fragments, ids } = await readPage(site.address, '/foi/lets')
    const page = await words()
    expect(page).toContain('avon-reply.csv, 28 March 2024, superseded on 2 May 2024: Avon counted one office twice.')
    expect(page).toContain('avon-revised.csv, 2 May 2024')
    expect(page).toContain('Answer due on 4 March 2024, counted from 5 February 2024')
    expect(page).not.toContain('Complain to the Information Commissioner')
    expect(html).toContain('href="#working-1"')
    expect([...fragments].filter(([url, id]) => url.startsWith('/foi/lets') && !ids.has(id))).toEqual([])
  })

  test('says how to cite its figures where nobody knows under which name the site is reached', async () => {
    expect(await words()).toMatch(
      /How to cite it: .*, \/data\/releases\/[a-z0-9-]+\.csv\?edition=\d+ ?, with the address of this site before it\./,
    )
  })

  test('says beside every total who answered and whose people they police', async () => {
    const page = await words()
    expect(page).toContain('Totals for January to March 2023, each with who gave a figure')
    expect(page).toMatch(
      /Totals for April to June 2023.* England at least [\d,]+ recorded offences 3 of 6 gave a figure, 2 refused or hold nothing, no answer of 1 is held; 38\.\d% of the people in the areas of the 6 forces asked \(2022\)/,
    )
    expect(page).toContain('10 forces asked: those that told every platform')
    expect(page).not.toContain('All forces asked')
  })

  test('says in words what is withheld, and how the dataset is cited', async () => {
    const page = await words()
    expect(page).toMatch(/England withheld 3 of 6 gave a figure/)
    expect(page).toMatch(
      /Dutywatch, The Warm Homes campaign, edition \d+ of .*, \/data\/releases\/damp-homes-let-in-early-2023\.csv\?edition=\d+/,
    )
  })

  test('is found from the evidence, from the pages of its forces and from its release', async () => {
    for (const url of ['/evidence', '/foi', '/evidence/forces/avon', '/evidence/releases/damp-homes-let-in-early-2023'])
      expect((await readPage(site.address, url)).links, url).toContain(url === '/evidence' ? '/foi' : '/foi/lets')
  })
})

describe('the evidence that a batch gives', () => {
  test('says the least of what was recorded, once, in the months it is of', async () => {
    expect(await mainWords(site.address, '/evidence')).toMatch(
      /Police in the areas of the 10 forces asked recorded at least [\d,]+ offences from April to June 2023: 4 of 10 forces gave the Tenants Union a figure\. It is the first release\. .* as the only release of the Tenants Union printed them\./,
    )
    expect(await mainWords(site.address, '/evidence/forces')).toContain('Of 10 police forces, 4 have a figure of their own')
    expect(await mainWords(site.address, '/evidence/forces/gwent')).toContain(
      'Gwent recorded 2,264 offences from April to June 2023',
    )
  })

  test('is cited once where all rows rest on the same, and draws no count of a part as if it were one more of the whole', async () => {
    const { html } = await readPage(site.address, '/evidence/releases/damp-homes-let-in-early-2023')
    expect(html).toContain('Every row: ')
    const drawn = (await readPage(site.address, '/charts/offences.csv')).html
    expect(drawn).toContain('recorded offences')
    expect(drawn).not.toContain('known method')
  })

  test('says a doubt about a request once', async () => {
    expect((await words()).match(/is known only as May 2024/g)).toHaveLength(1)
  })
})

/** What was withheld, by the rows of the dataset that say so. */
function withheldIn(csv: string): number[] {
  return csv.split('\r\n').flatMap((row) => {
    const force = Object.keys(letsCounts).find((id) => row.includes(`,${id},`))
    if (force === undefined || !row.includes(',withheld,,,,')) return []
    const [one, two, three, four] = letsCounts[force as keyof typeof letsCounts]
    const [portal, other] = row.includes('2023-01-01') ? [one, two] : [three, four]
    if (row.includes(',portal,')) return [portal]
    return [row.includes(',other,') ? other : portal + other]
  })
}

test('no page and no file tells a count that is withheld', async () => {
  const text = async (url: string) => (await fetch(site.address + url)).text()
  const withheld = withheldIn(await text(`${dataset}.csv`))
  expect(withheld).toEqual(expect.arrayContaining([2, 3]))
  const large = withheld.filter((count) => count > 99)
  expect(large.length).toBeGreaterThan(1)
  const files = ['csv', 'json', 'csv-metadata.json'].map((ending) => `${dataset}.${ending}`)
  const pages = ['/foi/lets', '/evidence/releases/damp-homes-let-in-early-2023', '/evidence/forces/cumber', '/data/tracker.json']
  for (const url of [...files, ...pages]) {
    const said = (await text(url)).replaceAll(/(\d),(\d{3})\b/g, '$1$2')
    for (const count of large) expect(said, `${url} tells ${count}`).not.toMatch(new RegExp(`\\b${count}\\b`))
    expect(said, url).not.toMatch(/"value":[23][,}]/)
  }
})

test('a tracker without a batch says so, and tells how quickly single requests were answered', async () => {
  const page = await mainWords(shipped.address, '/foi')
  expect(page).toContain('No batch of requests is recorded here')
  expect(page).toMatch(/Essex 1 of 1 0 of 1/)
})
