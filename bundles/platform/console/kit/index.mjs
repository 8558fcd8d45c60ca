import vue from '@vitejs/plugin-vue';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WORKSPACE } from './fingerprint.mjs';
import { CONTRACT, readManifest } from './manifest.mjs';
import { SHARED } from './shared.mjs';

const names = Object.keys(SHARED);
const VIRTUAL = '\0luoshi-module';

/** Without module.ts, the pages and cards named in module.json are found by their file names. */
function moduleSource(root, manifest) {
  const line = (folder, name) =>
    `${JSON.stringify(name)}: () => import(${JSON.stringify(join(root, folder, `${name}.vue`))})`;
  const pages = [...new Set((manifest.menu ?? []).map((entry) => entry.page))].map((name) => line('pages', name));
  const cards = (manifest.cards ?? []).map((entry) => line('cards', entry.card));
  return `export default { pages: {${pages}}, cards: {${cards}} }`;
}

function modulePlugin(root, manifest, outDir) {
  return {
    name: 'luoshi-module',
    resolveId: (id) => (id.endsWith('luoshi:module') ? VIRTUAL : undefined),
    load: (id) => (id === VIRTUAL ? moduleSource(root, manifest) : undefined),
    writeBundle() {
      const style = readdirSync(outDir).includes('module.css') ? { style: 'module.css' } : {};
      const served = { ...manifest, contract: CONTRACT, entry: 'module.js', ...style };
      writeFileSync(join(outDir, 'module.json'), `${JSON.stringify(served, null, 2)}\n`);
    },
  };
}

/** `import x from 'element-plus/es/…'` would put a second Element Plus, with its own state, into the module. */
function noDeepImports() {
  return {
    name: 'luoshi-no-deep-imports',
    enforce: 'pre',
    resolveId(id) {
      const shared = names.find((name) => id.startsWith(`${name}/`));
      if (shared && !id.endsWith('.css')) {
        this.error(`"${id}": import from "${shared}" instead; a deep import would bundle a second copy`);
      }
    },
  };
}

/** What the kit brings along (icons, Vue's types) is found in its own packages when the module has none. */
function packagesOfTheKit() {
  return {
    name: 'luoshi-packages-of-the-kit',
    resolveId: {
      order: 'post',
      handler(id) {
        if (!/^[@a-z]/i.test(id) || names.includes(id)) return null;
        return this.resolve(id, join(WORKSPACE, 'package.json'), { skipSelf: true });
      },
    },
  };
}

/** The Vite configuration of one module: `folder` holds module.json, pages/*.vue and cards/*.vue. */
export function moduleConfig(folder, outDir) {
  const root = resolve(folder);
  const handWritten = ['module.ts', 'module.js'].map((name) => join(root, name)).find(existsSync);
  const manifest = readManifest(root, Boolean(handWritten));
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [vue(), modulePlugin(root, manifest, outDir), noDeepImports(), packagesOfTheKit()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      modulePreload: false,
      minify: 'oxc',
      lib: {
        entry: handWritten ?? 'luoshi:module',
        formats: ['es'],
        fileName: () => 'module.js',
        cssFileName: 'module',
      },
      rollupOptions: { external: names, output: { chunkFileNames: 'chunk-[name]-[hash].js' } },
    },
  };
}
