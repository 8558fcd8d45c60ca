import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    include: ['platform/console/*/test/**/*.test.ts', '*/src/test/web/**/*.test.ts'],
    setupFiles: ['platform/console/sdk/test/setup.ts'],
    // Element Plus is loaded through Vite, so that its imports without file ends resolve.
    server: { deps: { inline: ['element-plus'] } },
  },
});
