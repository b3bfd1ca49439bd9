import { expect, test } from 'vitest'
import { asHtml, html } from './html.ts'

test('text is escaped, HTML is not, lists are joined and nothing stays nothing', () => {
  const list = ['a', html`<b>${'&'}</b>`, asHtml('<br>')]
  expect(html`<p title="${`"'`}">${'<x>'}${list}${undefined}</p>`.html).toBe(
    '<p title="&quot;&#39;">&lt;x&gt;a<b>&amp;</b><br></p>',
  )
})
