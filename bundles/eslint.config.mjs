import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/target/**', '**/node_modules/**']),
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  prettier,
  {
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-eval': 'error',
      'no-undef': 'off',
      'no-console': 'error',
      'no-warning-comments': 'error',
      'vue/no-v-html': 'error',
      // style attributes in markup are refused by the content security policy
      'vue/no-static-inline-styles': 'error',
      'vue/multi-word-component-names': 'off',
      // defaults are written in the destructured props
      'vue/require-default-prop': 'off',
      // XField ties label and control together once both are on the page
      'vuejs-accessibility/label-has-for': 'off',
    },
  },
  {
    // the shell makes the shared libraries and may look inside them; pages and SDK may not
    ignores: ['platform/console/shell/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['element-plus/*', 'echarts/*', 'vue/*'],
              message: 'It bundles a second copy.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.test.ts'], rules: { 'vue/one-component-per-file': 'off' } },
  // the kit and the mock server run in Node and speak to a terminal
  { files: ['**/*.mjs'], rules: { 'no-console': 'off' } },
);
