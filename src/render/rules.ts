import { remembered } from '../text/remembered.ts';
import type { Speech } from './words.ts';

/**
 * A rule's name in plain words: `marks/verb-after/said` is looked up whole, then as `marks/verb-after` with the word
 * "said", then as `marks`; a name that no word file knows is said as it is, without its slashes.
 */
export function makeRuleSpeech(speech: Pick<Speech, 'has' | 't'>): (rule: string) => string {
  return remembered((rule) => explainRule(rule, speech));
}

export function explainRule(rule: string, { has, t }: Pick<Speech, 'has' | 't'>): string {
  const parts = rule.split('/');
  for (let known = parts.length; known > 0; known--) {
    const key = `rule.${parts.slice(0, known).join('/')}`;
    if (has(key)) return t(key, { word: parts.slice(known).join(' ').replaceAll('→', ' → ') });
  }
  return rule.replaceAll(/[/-]+/g, ' ');
}
