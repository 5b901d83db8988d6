import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The council said on Friday that it would not open the bridge before the end of the year.'],
    ['de', 'Der Rat teilte am Freitag mit, dass die Brücke nicht vor dem Ende des Jahres geöffnet wird.'],
    [
      'fr',
      "Le conseil a annoncé vendredi que le pont ne sera pas ouvert avant la fin de l'année dans la ville.",
    ],
    ['es', 'El consejo dijo el viernes que el puente no se abrirá hasta el final del año para los vecinos.'],
    [
      'it',
      'Il consiglio ha detto che il ponte non sarà aperto prima della fine di questo anno per i cittadini.',
    ],
    ['pt', 'O conselho disse na sexta-feira que a ponte não será aberta até o fim do ano para os moradores.'],
    [
      'nl',
      'De raad zei vrijdag dat de brug niet voor het einde van het jaar zal worden geopend voor het verkeer.',
    ],
    [
      'pl',
      'Rada powiedziała w piątek, że most nie będzie otwarty do końca roku i że to się nie zmieni przez lata.',
    ],
    [
      'ru',
      'Совет сообщил в пятницу, что мост не будет открыт до конца года, и это не было неожиданностью для всех.',
    ],
    [
      'uk',
      'Рада повідомила у п’ятницю, що міст не буде відкрито до кінця року, і це не було несподіванкою для всіх.',
    ],
    ['ja', '市議会は金曜日、橋は年末まで開通しないと発表した。住民は驚いていない。'],
    [
      'el',
      'Το συμβούλιο είπε την Παρασκευή ότι η γέφυρα δεν θα ανοίξει πριν από το τέλος του έτους για τους κατοίκους.',
    ],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });
  it('says nothing of a few names', () => {
    expect(detectLanguage('Ann Lee, Kyiv, 2024')).toBeNull();
    expect(detectLanguage('')).toBeNull();
  });
});
