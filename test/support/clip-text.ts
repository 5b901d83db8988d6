import fc from 'fast-check';

const names = [
  'Maria Keller',
  'Peter Novak',
  'Keller',
  'Mr Novak',
  'the mayor',
  'he',
  'Port Ellis',
  'Norland Steel',
];
const piece = fc.constantFrom(
  ...names,
  ...[
    'said',
    'told reporters',
    'on Wednesday',
    'in March 2021',
    'from August 18 to 19',
    'Source: Daily Post',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    ',',
    '.',
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
    '\u00ad',
    '\r\n',
    'é',
    'e\u0301',
    '😀',
    '\u200b',
  ],
  ...[
    'Photo: Anna Berg/Agency',
    'Related materials:',
    'PORT ELLIS (Wire) -',
    ' date 2024-08-20 ',
    '<b>',
    '&amp;',
    '{{',
    '<%=',
  ],
);
/** Pieces of clips and noise, in any order. */
export const text = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 60 })
  .map((all) => all.join(' '));
