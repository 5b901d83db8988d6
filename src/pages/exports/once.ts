import type { Entry } from '../../records/catalogue.ts';
import type { Settings } from '../../records/settings.ts';
import type { Surroundings } from '../site.ts';

type ForEntry<T> = (site: Surroundings, entry: Entry) => T;

/** Makes something of an article once for each site: its page, its files and many lists show the same citation. */
export function oncePerEntry<T>(make: ForEntry<T>): ForEntry<T> {
  const made = new WeakMap<Settings, WeakMap<Entry, T>>();
  return (site, entry) => {
    let known = made.get(site.settings);
    if (!known) {
      known = new WeakMap();
      made.set(site.settings, known);
    }
    let one = known.get(entry);
    if (one === undefined) {
      one = make(site, entry);
      known.set(entry, one);
    }
    return one;
  };
}
