import vue from '@vitejs/plugin-vue';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SHARED } from './shared.mjs';

/** Writes the import map into index.html, and beside it the hash that lets the strict policy accept it. */
function importMap(outDir) {
  let hash = '';
  return {
    name: 'luoshi-import-map',
    enforce: 'post',
    closeBundle() {
      if (hash) writeFileSync(join(outDir, 'csp.txt'), hash);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const imports = {};
        for (const [specifier, name] of Object.entries(SHARED)) {
          const chunk = Object.values(bundle).find((x) => x.type === 'chunk' && x.isEntry && x.name === name);
          if (!chunk) throw new Error(`no chunk was built for ${specifier}`);
          imports[specifier] = `/console/${chunk.fileName}`;
        }
        const json = JSON.stringify({ imports });
        hash = `'sha256-${createHash('sha256').update(json).digest('base64')}'`;
        return html.replace('<!--import-map-->', `<script type="importmap">${json}</script>`);
      },
    },
  };
}

/** Whoever imports "echarts" gets the chosen part of it, not the whole. */
function curatedCharts(root) {
  const curated = resolve(root, 'src/shared/echarts.ts');
  return {
    name: 'luoshi-curated-charts',
    enforce: 'pre',
    resolveId: (id, from) => (id === 'echarts' && !from?.includes('shared/echarts') ? curated : undefined),
  };
}

/** One build makes the shell and the shared libraries, so that there is exactly one copy of each. */
export function shellConfig(root, outDir) {
  const entries = Object.values(SHARED).map((name) => [name, resolve(root, `src/shared/${name}.ts`)]);
  return {
    root,
    configFile: false,
    base: '/console/',
    logLevel: 'warn',
    plugins: [vue(), curatedCharts(root), importMap(outDir)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssMinify: true,
      chunkSizeWarningLimit: 1200,
      rollupOptions: {
        preserveEntrySignatures: 'allow-extension',
        input: { index: resolve(root, 'index.html'), ...Object.fromEntries(entries) },
        output: {
          entryFileNames: 'a/[name]-[hash].js',
          chunkFileNames: 'a/[name]-[hash].js',
          assetFileNames: 'a/[name]-[hash][extname]',
        },
      },
    },
  };
}
