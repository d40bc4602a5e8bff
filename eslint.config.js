// House rules that a machine can hold: strict types, small files, one door to the database, accessible screens.
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.{ts,tsx}', '**/*.spec.ts', 'tests/**']

const rawClient = {
  group: ['#prisma/generated/client.ts', '@prisma/client', '@prisma/adapter-pg'],
  message:
    'The raw client stays inside app/db: use a door (inShop, inMarket, …) and its handle type.',
  allowTypeImports: true,
}
const upwards = {
  group: ['../../*', '../../**'],
  message: 'Write #app/…, #plugins/…, #jobs/… instead.',
}

export default tseslint.config(
  {
    ignores: [
      'build/',
      '.data/',
      'prisma/generated/',
      'app/public/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', 3],
      complexity: ['error', 15],
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [rawClient, upwards] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allow: [{ name: ['bigint'], from: 'lib' }] },
      ],
      // Every string here is letters and digits; [...text] is the plain way to its code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // Remix throws responses and refusals are thrown: a thrown Response is not a mistake.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // React passes async handlers to onClick and forms.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  // A drawing is coordinates: x, y, width, height say more than an object around them.
  { files: ['seeds/demo/pictures/**'], rules: { 'max-params': ['error', 6] } },
  // A port is an interface, and library types are widened by one; the rest are types.
  {
    files: ['plugins/*/port.ts', 'app/future.d.ts', 'tests/support/database-setup.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  { files: ['app/db/**', 'app/cli/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['app/cli/**', 'tests/**', 'plugins/payment/vnpay/simulator/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['app/**/*.tsx', 'admin/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A screen is markup: it may be longer than a rule, not longer than a page.
      'max-lines-per-function': ['error', { max: 120 }],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
)
