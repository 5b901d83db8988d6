/** Words that turn a statement into its opposite, by BCP 47 code; as they stand once contractions are spelled out. */
export const NEGATIONS: Readonly<Record<string, string>> = {
  en: 'not no never none nobody nothing neither nor without',
  de: 'nicht kein keine keinen keiner keinem nie niemals niemand nichts weder ohne',
  fr: 'ne pas jamais aucun aucune personne rien ni sans',
  es: 'no nunca jamás ningún ninguna ninguno nadie nada ni sin',
  it: 'non mai nessun nessuna nessuno niente nulla né senza',
  pt: 'não nunca jamais nenhum nenhuma ninguém nada nem sem',
  nl: 'niet geen nooit niemand niets noch zonder',
  pl: 'nie nigdy nikt nic żaden żadna żadne ani bez',
  ru: 'не нет ни никогда никто никого ничего никакой никакого никаких без',
  uk: 'не ні ані ніколи ніхто нікого нічого жоден жодного жодних без',
};
