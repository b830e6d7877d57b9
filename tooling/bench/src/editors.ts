/** An editor at the desk, with a draft of their own. */
interface Editor {
  readonly cookie: string
  readonly record: string
  version: number
}

/** What is known of editors who are invited. */
export interface InvitedEditors {
  readonly campaign: string
  readonly tokens: readonly string[]
}

/** Editors at the desk, each of whom saves a draft again and again. */
export interface Editors {
  /** Lets each save so many times, one after the other, so that the server is warm. */
  readonly warmUp: (times: number) => Promise<void>
  /** Lets all of them type for a while; answers how long each saving took, in milliseconds. Throws when one is refused. */
  readonly type: (ms: number) => Promise<readonly number[]>
  /** The same typing, sent to a server that does nothing with it: what editors cost the machine that they share with readers, and no product. */
  readonly pretend: (ms: number, url: string) => Promise<void>
  /** What keeps the first of them signed in. */
  readonly cookie: string
  /** The version that was acknowledged last, by record. */
  readonly acknowledged: () => ReadonlyMap<string, number>
}

/** How often somebody saves who types without end: a draft is sent once typing has paused for a second. */
const everyMs = 2_000

/** Lets invited editors in. */
export async function editorsAt(url: string, { campaign, tokens }: InvitedEditors): Promise<Editors> {
  const editors: Editor[] = []
  for (const [index, token] of tokens.entries()) {
    const redeemed = { token, name: `Editor ${index + 1}`, password: `blue kettle sings slowly ${index}` }
    const answer = await post(`${url}/desk/auth/invitation/redeem`, redeemed)
    if (answer.status !== 200) throw new Error(await answer.text())
    const cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ')
    editors.push({ cookie, record: `record-${index + 1}`, version: 0 })
  }
  return {
    cookie: editors[0]?.cookie ?? '',
    warmUp: async (times) => {
      for (let time = 0; time < times; time += 1) for (const editor of editors) await save(editor)
    },
    type: (ms) => typing(ms, save),
    pretend: async (ms, bare) => void (await typing(ms, async (editor) => void (await (await sent(bare, editor)).text()))),
    acknowledged: () => new Map(editors.map(({ record, version }) => [record, version])),
  }

  async function typing(ms: number, keep: (editor: Editor) => Promise<void>): Promise<number[]> {
    return (await Promise.all(editors.map((editor, index) => oneTyping(editor, index, { ms, keep })))).flat()
  }

  async function oneTyping(
    editor: Editor,
    index: number,
    { ms, keep }: { readonly ms: number; readonly keep: (editor: Editor) => Promise<void> },
  ): Promise<number[]> {
    const waits: number[] = []
    const begun = performance.now()
    // Nobody begins with the others.
    for (let next = (index / editors.length) * everyMs; next < ms; next += everyMs) {
      await new Promise((due) => setTimeout(due, Math.max(0, begun + next - performance.now())))
      const asked = performance.now()
      await keep(editor)
      waits.push(performance.now() - asked)
    }
    return waits
  }

  async function save(editor: Editor): Promise<void> {
    const said = await (await sent(url, editor)).text()
    const { result }: { result?: { data?: { saved?: boolean; version?: number } } } = JSON.parse(said)
    const kept = result?.data?.version
    if (result?.data?.saved !== true || kept !== editor.version + 1) throw new Error(`A draft was refused: ${said}`)
    editor.version = kept
  }

  function sent(to: string, { cookie, record: recordId, version }: Editor): Promise<Response> {
    const body = { id: recordId, text: `Version ${version + 1}. ${'As it is typed, a sentence or two at a time. '.repeat(20)}` }
    const input = { campaign, collection: 'asks', recordId, baseEdition: 1, version, body }
    return post(`${to}/desk/trpc/drafts.save`, input, { cookie })
  }

  function post(to: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(to, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: url, ...headers },
    })
  }
}
