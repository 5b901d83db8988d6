/** FNV-1a in 32 bits begins with the offset, and takes each unit in by `Math.imul(hash ^ unit, FNV_PRIME)`. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over the UTF-16 units of a text; what a text begins with may be told by the state after it. */
export function fnv1a(text: string, state = FNV_OFFSET, prime = FNV_PRIME): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return hash >>> 0;
}

/**
 * A short stable digest of a text as eight hex digits. For telling names apart in addresses, never for security.
 */
export function shortHash(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0');
}
