import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://127.0.0.1:8000'

// Our packages do nothing when they are imported: of the contract the page takes the schemas that it names, and leaves
// the router.
const treeshake = {
  moduleSideEffects: [{ test: /[/\\]packages[/\\][\w-]+[/\\]src[/\\]/, sideEffects: false }],
}

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // Everything is a file of its own, so that the page needs no "unsafe-inline" and no data address but the icon.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // three.js is larger than Vite's 500 kB, is one piece, and is loaded when it is needed.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { treeshake },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  server: { proxy: { '/trpc': SERVER, '/api': SERVER, '/health': SERVER } },
})
