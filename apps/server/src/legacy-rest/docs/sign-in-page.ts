import { html } from './html.ts'
import { framePage } from './page-frame.ts'

/** Where the older server's documentation came back to from a sign-in. */
export const SIGN_IN_PAGE = framePage(
  'No sign-in · Hornbench',
  html`<main class="page">
    <div>
      <h1>There is no sign-in here</h1>
      <p>This API asks for none, so nothing ever comes back to this address.</p>
      <p><a href="/docs">The REST API</a></p>
    </div>
  </main>`,
)
