import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { browserStorage } from './storage/browser-storage.ts'
import './theme/theme.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element "root".')
createRoot(root).render(
  <StrictMode>
    <App storage={browserStorage()} />
  </StrictMode>,
)
