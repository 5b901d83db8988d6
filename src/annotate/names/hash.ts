/** FNV-1a over UTF-16 units, with a final mix; the seed keeps templates apart. 32 bits with a sign: V8 keeps such numbers without a box. */
export function hashString(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** One hash out of two (Murmur3's final mix). */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ (a >>> 15));
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) | 0;
}
