import type { Attested } from '../../records/span.ts';
import type { Reading } from './rule.ts';

/** What a report may say it rests on: a channel, a paper, an agency, a person's post; kept as it is written. */
const RESTS_ON = [
  // "According to information from the Baza Telegram channel, …"
  /\b(?:[Aa]ccording to|[Cc]iting|cites|with reference to|referring to|as reported by|reports? by|reported by|reports?,? citing)\s+(?:information (?:from|by)\s+|data (?:from|by)\s+|a report (?:in|by|from|on)\s+|reports? (?:in|by|from)\s+|a source (?:in|at|close to)\s+)?(?<who>(?:the\s+)?[\p{Lu}"“«][^,.;:()\n]{1,60}?\b(?:channel|newspaper|news agency|agency|magazine|outlet|website|portal|broadcaster|television|TV|daily|publication|blog|press service|news service|report)\b)/u,
  // "…, Reuters reports", "as The Courier reported"
  /(?<!\p{L})(?:по (?:данным|информации|сообщению)|как (?:сообщает|пишет|передает)|со ссылкой на|за (?:даними|інформацією|повідомленням)|як (?:повідомляє|пише)|з посиланням на)\s+(?<who>(?:телеграм-канал\p{L}*\s+|агентств\p{L}*\s+|издани\p{L}*\s+|газет\p{L}*\s+|видання\s+)?[«"“]?\p{Lu}[^,.;:()\n]{1,50}[»"”]?)/u,
] as const;

/** Sources outside the paper that the report itself rests on; looked for in the first paragraphs. */
export function findReliesOn({ zoned }: Reading): Attested<string>[] {
  const found: Attested<string>[] = [];
  let looked = 0;
  for (let i = zoned.core.from; i < zoned.core.to && looked < 6; i++) {
    const unit = zoned.units[i]!;
    if (zoned.labels[i]!.kind !== 'body' && zoned.labels[i]!.kind !== 'summary') continue;
    looked++;
    const text = unit.text.slice(0, 1200);
    for (const pattern of RESTS_ON) {
      const who = pattern.exec(text)?.groups?.['who'];
      if (!who || found.some((one) => one.value === who)) continue;
      const at = text.indexOf(who);
      found.push({
        value: who,
        basis: 'stated',
        rule: 'relies-on/according-to',
        start: unit.start + at,
        end: unit.start + at + who.length,
      });
    }
  }
  return found;
}
