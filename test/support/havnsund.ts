import { makeAuthority, makeClip } from './archive.ts';

/** A small fictional archive with a bit of everything that pages show. */
export const clips = [
  makeClip({
    file: 'courier/ferry.txt',
    headline: 'Ferry operator says it ignored no warnings',
    published: '2023-03-17',
    outlet: 'Harbour Courier',
    agency: 'Norpress',
    url: 'https://courier.example/ferry',
    paragraphs: [
      { kind: 'header', text: 'Harbour Courier, 2023-03-17' },
      'The operator of the Aurora has never ignored a warning, harbour master Maren Solheim said on Friday, a day after the ferry ran aground off Havnsund.',
      '"There was no warning, and there was no order to sail," Solheim told reporters in Havnsund.',
      { kind: 'heading', text: 'What the crew says' },
      'Captain Ivo Brandt of Lindqvist Line said on Wednesday that <script>alert(1)</script> he had asked for a pilot & got none.',
      { kind: 'pull-quote', text: 'We asked twice Ivo BrandtCaptain of the Aurora' },
      { kind: 'caption', text: 'The Aurora in the harbour of Havnsund.' },
      { kind: 'photo-credit', text: 'Photo: Liv Aas/Norpress' },
      { kind: 'related', text: 'Related: Pilots to strike in Østvik' },
      { kind: 'credits', text: '(Reporting by Nils Ode; Editing by Ana Reis)' },
      { kind: 'furniture', text: 'Follow us on our channel' },
    ],
    names: [
      ['Maren Solheim', 'people/maren-solheim'],
      ['Havnsund', 'places/havnsund'],
      ['Ivo Brandt', 'people/ivo-brandt'],
      ['Lindqvist Line', 'organisations/lindqvist-line'],
    ],
    quotes: [
      {
        words: 'The operator of the Aurora has never ignored a warning',
        by: 'Maren Solheim',
        form: 'indirect',
      },
      { words: '"There was no warning, and there was no order to sail,"', by: 'Maren Solheim' },
      { words: 'We asked twice', by: 'Ivo Brandt', form: 'unmarked' },
    ],
    dates: [
      ['on Friday', '2023-03-17'],
      ['on Wednesday', '2023-03-15'],
    ],
    epithets: [['harbour master', 'Maren Solheim']],
  }),
  makeClip({
    file: 'evening/inquiry.txt',
    headline: 'Inquiry into the Aurora opens',
    published: '2023-04-02',
    outlet: 'Evening Post',
    paragraphs: [
      'The pilot Brandt did not come to the opening of the inquiry in Havnsund on 31 March.',
      'Harbour chief Maren Solheim called the absence “regrettable”.',
    ],
    names: [
      ['Brandt', 'people/ivo-brandt', 'people/lena-brandt'],
      ['Havnsund', 'places/havnsund'],
      ['Maren Solheim', 'people/maren-solheim'],
    ],
    quotes: [{ words: '“regrettable”', by: 'Maren Solheim', form: 'fragment' }],
    dates: [['31 March', '2023-03-31']],
    epithets: [['Harbour chief', 'Maren Solheim']],
  }),
  makeClip({
    file: 'loose/undated.txt',
    paragraphs: ['Nobody wrote down when this was printed. A man named constructor spoke in Havnsund.'],
    names: [
      ['constructor', 'people/constructor'],
      ['Havnsund', 'places/havnsund'],
    ],
  }),
];

export const authorities = new Map([
  makeAuthority('people/maren-solheim', 'Maren Solheim', {
    variants: [
      { form: 'Maren Solheim', count: 2 },
      { form: 'Solheim', count: 1 },
    ],
  }),
  makeAuthority('people/ivo-brandt', 'Ivo Brandt'),
  makeAuthority('people/lena-brandt', 'Lena Brandt'),
  makeAuthority('people/constructor', 'constructor', { tier: 'candidate' }),
  makeAuthority('places/havnsund', 'Havnsund', { place: { lat: 59.1, lon: 5.7, country: 'NO' } }),
  makeAuthority('organisations/lindqvist-line', 'Lindqvist Line'),
]);
