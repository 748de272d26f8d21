import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { scenarioCards } from './tools/build/scenario-cards.ts';

export default defineConfig({
  // Relative, so that the built folder can be served from anywhere: a school's web space, a subfolder, a laptop.
  base: './',
  plugins: [
    react(),
    scenarioCards(),
    VitePWA({
      // A new version waits until every tab of the old one is closed: no game changes under its players.
      registerType: 'prompt',
      injectRegister: 'script-defer',
      manifest: {
        name: 'Araxes',
        short_name: 'Araxes',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#ffffff',
        icons: [],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,svg,png,webp,woff2,bin,txt,yaml}'],
        // The map and the game library are larger than Workbox's cautious default of 2 MiB.
        maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
        // A page that is online always starts in the newest version; offline, in the one that is stored whole.
        navigateFallback: null,
        directoryIndex: null,
        runtimeCaching: [
          {
            urlPattern: ({ request }) => request.mode === 'navigate',
            handler: 'NetworkOnly',
            options: { precacheFallback: { fallbackURL: 'index.html' } },
          },
        ],
      },
    }),
  ],
  // Parts of Phaser that its sources leave to the bundler (src/ui/map/phaser-lean.ts).
  define: {
    'typeof WEBGL_DEBUG': 'false',
    'typeof FEATURE_SOUND': 'false',
    'typeof PLUGIN_CAMERA3D': 'false',
    'typeof PLUGIN_FBINSTANT': 'false',
  },
  worker: { format: 'es' },
  build: {
    // What the shell needs stays small; the map comes by dynamic import and brings Phaser, its one large package.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/](phaser|eventemitter3)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
