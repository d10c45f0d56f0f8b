import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  // The kernel is AssemblyScript, whose compiler checks it.
  { ignores: ['dist/', 'coverage/', 'fixtures/', 'src/aligner/kernel/assembly/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Indexes into typed arrays and template numbers are everywhere in the lattice code.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      // An index may be past the end although its type does not say so.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Code points are what is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // Messages about control characters are what several regular expressions here are for.
      'no-control-regex': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipRegExps: true, skipStrings: true, skipComments: true },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        __dirname: 'readonly',
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
  },
)
