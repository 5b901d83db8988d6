import type { Entry } from '../records/catalogue.ts';

/** How many of some articles are independent: the copies of one text are one witness. Each article may come more than once. */
export function countOrigins(
  entries: readonly Pick<Entry, 'id'>[],
  originOf: ReadonlyMap<string, string>,
): number {
  if (entries.length < 2) return entries.length;
  const origins = new Set<string>();
  for (const { id } of entries) origins.add(originOf.get(id) ?? id);
  return origins.size;
}
