/** Text as XML character data, fit for attributes in double quotes too. What XML 1.0 has no place for becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Cs}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
