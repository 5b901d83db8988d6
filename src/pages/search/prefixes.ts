import { inOrder } from './order.ts';
import type { PostingList, PostingWriter, Term } from './postings.ts';

// In characters: the words with one beginning are looked up one by one as long as there is no more of them than this,
// the commonest of them aside.
const FEW = 10_000;

/**
 * For every beginning that very many longer words share ("p", "pr", "pro"), the documents with any of them, as a term of
 * its own: `pro*`. So whatever somebody has begun to type, little has to be loaded to tell where it stands.
 */
export function unions(
  terms: readonly Term[],
  lists: (from: number, to: number) => PostingList,
  writer: PostingWriter,
  documents: number,
): Term[] {
  const unite = uniter(documents);
  const out: Term[] = [];

  const visit = (from: number, to: number, depth: number): void => {
    // The beginning itself, as a word, stands first. It has its own list, so the union is of the others.
    const others = terms[from]!.word.length === depth ? from + 1 : from;
    if (isFew(terms, others, to)) return;
    const beginning = terms[others]!.word.slice(0, depth);
    // Half a character is no beginning.
    if (depth > 0 && !/[\ud800-\udbff]$/.test(beginning))
      out.push({ word: `${beginning}*`, postings: writer.write(unite(lists(others, to))) });
    let first = others;
    while (first < to) {
      const next = endOf(terms, terms[first]!.word.slice(0, depth + 1), first, to);
      visit(first, next, depth + 1);
      first = next;
    }
  };
  if (terms.length > 0) visit(0, terms.length, 0);
  return out;
}

function isFew(terms: readonly Term[], from: number, to: number): boolean {
  let total = 0;
  let largest = 0;
  for (let i = from; i < to; i++) {
    const size = terms[i]!.word.length + terms[i]!.postings.length;
    total += size;
    largest = Math.max(largest, size);
  }
  return total - largest <= FEW;
}

/** Where the words that begin so end, in an ordered list. */
function endOf(terms: readonly Term[], beginning: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.word.startsWith(beginning)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes one list of documents out of those of many words; its tables are kept from one use to the next. */
function uniter(documents: number): (lists: PostingList) => PostingList {
  const weight = new Uint32Array(documents);
  const chunk = new Uint32Array(documents);
  const found = new Uint32Array(documents);
  return (lists) => {
    let count = 0;
    for (let i = 0; i < lists.documents.length; i++) {
      const document = lists.documents[i]!;
      const isNew = weight[document] === 0;
      if (isNew) found[count++] = document;
      if (isNew || lists.chunks[i]! < chunk[document]!) chunk[document] = lists.chunks[i]!;
      weight[document]! += lists.weights[i]!;
    }
    const sorted = found.slice(0, count).sort();
    const union = { documents: sorted, weights: inOrder(weight, sorted), chunks: inOrder(chunk, sorted) };
    for (const document of sorted) weight[document] = 0;
    return union;
  };
}
