import type { Locator, Page } from 'playwright-core'

/** How many controls somebody passes before they give up. */
const patience = 60

/** What somebody can do who has a keyboard and no mouse. Everything is done with keys, and fails where keys do not lead. */
export interface Keyboard {
  /** Goes to a control with Tab, or with Shift+Tab where it stands before; fails when it is not reached. */
  to(control: Locator): Promise<void>
  /** Goes to a control and presses a key there: Enter unless another is named. */
  press(control: Locator, key?: string): Promise<void>
  /** Goes to a field and writes in the place of what it holds. */
  write(field: Locator, words: string): Promise<void>
  /** Goes to a list of choices and types the beginning of one until it is chosen. */
  choose(field: Locator, label: string): Promise<void>
  /** Goes to a field that looks records up, types a part of a name and takes the record of that name. */
  lookUp(field: Locator, typed: string, name: string): Promise<void>
}

/** The keyboard of somebody who looks at a page. */
export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page

  async function to(control: Locator): Promise<void> {
    // Held by itself: while a list of choices is open, everything around it is hidden from those who ask by role.
    let held = await control.elementHandle()
    const passed: string[] = []
    for (let presses = 0; presses <= patience; presses += 1) {
      const where = (await held?.evaluate(standing)) ?? 'gone'
      if (where === 'here') return
      if (where === 'gone') held = await control.elementHandle()
      else await keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab')
      passed.push(await page.evaluate(nameOfFocus))
    }
    throw new Error(`${String(control)} is not reached by Tab. Passed: ${passed.join(' | ')}`)
  }

  async function press(control: Locator, key = 'Enter'): Promise<void> {
    await to(control)
    await keyboard.press(key)
  }

  async function write(field: Locator, words: string): Promise<void> {
    await press(field, 'ControlOrMeta+A')
    await keyboard.type(words)
  }

  async function choose(field: Locator, label: string): Promise<void> {
    await to(field)
    await keyboard.type(label)
    const chosen = await field.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent)
    if (chosen !== label) throw new Error(`“${chosen}” is chosen, and not “${label}”`)
  }

  async function lookUp(field: Locator, typed: string, name: string): Promise<void> {
    await write(field, typed)
    await page.getByRole('option', { name }).waitFor()
    for (let presses = 0; presses < patience; presses += 1) {
      // A list that was closed by scrolling is opened again by the same key.
      await keyboard.press('ArrowDown')
      if (!(await field.evaluate(optionInHand))?.startsWith(name)) continue
      await keyboard.press('Enter')
      return
    }
    throw new Error(`“${name}” is not reached with the arrows`)
  }

  return { to, press, write, choose, lookUp }
}

/** Where a control stands, seen from the one that has the focus. */
function standing(control: Element): 'here' | 'behind' | 'ahead' | 'gone' {
  if (!control.isConnected) return 'gone'
  const focus = document.activeElement ?? document.body
  if (focus === control) return 'here'
  return focus.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING && !control.contains(focus)
    ? 'behind'
    : 'ahead'
}

/** What the arrows have come to in the list of a field. */
function optionInHand(field: Element): string | null | undefined {
  return document.querySelector(`#${CSS.escape(field.getAttribute('aria-activedescendant') ?? 'none')}`)?.textContent
}

function nameOfFocus(): string {
  const focus = document.activeElement
  return focus === null || focus === document.body
    ? 'the page'
    : (focus.getAttribute('aria-label') ?? (focus.textContent.trim().slice(0, 30) || focus.id || focus.tagName))
}
