import { defineConfig } from 'vitest/config';

const common = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' as const };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/{unit,corpus,articles,property}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      { test: { ...common, name: 'sites', include: ['test/{sites,sites-invalid}/**/*.test.ts'] } },
      { test: { ...common, name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
