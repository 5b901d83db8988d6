/**
 * A short stable digest of a text: 32-bit FNV-1a over its UTF-16 units, as eight hex digits. For telling names apart in
 * addresses, never for security.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
