import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptySite, SiteContext } from '../place/site-state.ts'
import { ChoiceField, GetForm, TextField } from './form.tsx'

const form = (
  <GetForm to="/powers/fines" action="Work it out">
    <TextField name="turnover" label="Turnover" help="In pounds." error="“lots” is not a number." value="lots" keys="numeric" />
    <ChoiceField name="rule" label="Rule" value="osa" choices={[{ value: 'osa', label: 'Online Safety Act' }]} />
  </GetForm>
)

test('a form keeps the day and the edition of its page', () => {
  const site = { ...emptySite, base: '/edition/3', asOf: '2024-01-01' }
  const html = renderToStaticMarkup(<SiteContext value={site}>{form}</SiteContext>)
  expect(html).toContain('action="/edition/3/powers/fines"')
  expect(html).toContain('<input type="hidden" name="asOf" value="2024-01-01"/>')
})

test('a field is described by its help and by what is wrong with it', () => {
  const html = renderToStaticMarkup(form)
  expect(html).toContain('aria-invalid="true" aria-describedby="turnover-help turnover-error"')
  expect(html).toContain('<label for="turnover">Turnover</label>')
  expect(html).toContain('<option value="osa" selected="">')
})
