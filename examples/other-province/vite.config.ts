import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  // In this repository the packages are taken from their sources. Where they are installed this line is left out.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // A strict page allows no data: scripts.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
