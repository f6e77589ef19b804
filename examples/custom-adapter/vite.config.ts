import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  // In this repository the packages are taken from their sources. Where they are installed this line is left out.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The page's policy allows no data: scripts.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/desk': 'http://127.0.0.1:3100' } },
});
