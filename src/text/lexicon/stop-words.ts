/**
 * The most frequent little words of each language that clips come in, by BCP 47 code. They tell the language of a text,
 * and running prose from lists of links (a menu hardly has any).
 */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as he his be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through back years where much your way well down should because each just those how too good very make still see own work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se le ce il sont avec son ont aux été d l mais comme ou si leur y dont cette ses être fait elle deux même nous vous ces sa lui également depuis après',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos',
  it: 'di che e la il un a per in una mi sono ho non ma lo ha le si ti i con cosa se io come da ci no questo qui del al bene nel della alla dei delle gli anche più era dal è sul degli alle dalla loro stato essere dopo suo sua tra',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer',
  sv: 'och att det i en på är som för av med till den har de inte om ett han men var sig så från vi kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då',
  da: 'og i at det er en til på af med for de ikke der den har som et var om han men vi sig så kan fra ved efter også eller hun nu over blev skal være når mod ud sin ville kunne op hvor end blive da',
  pl: 'i w na z do nie że się o jest to od po jak za przez ale dla co tym który są oraz ich jego była było także już być czy tylko które może która był przy jej tego roku przed tej pod więc bardzo został',
  cs: 'a v se na je že s z o do i to ve by pro jsou k ale za si od jak po jako které který už jeho nebo byl podle tak při jen která být před má až bylo co roku než také mezi',
  ro: 'de și în a la cu pe că din nu un o care mai este pentru au fost prin sunt lui se sa după dar ca al ale ai sau fi cel dintre acest această unui unei către între fost iar',
  tr: 've bir bu da de için ile olarak çok daha olan en gibi kadar ne sonra ama var o ki olduğu her göre değil mi ise ancak şu oldu şekilde tarafından etti dedi',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему когда даже ну если уже или быть был него до вас опять для мы их чем была сам чтоб без будто также после при этом том который которые года этого об',
  uk: 'і в у на не що з до та за про як від це й але його для є він також по зі її під вони так був було були бути який які щоб або після через вже своє року ще того цього цей яка має між них',
  bg: 'и на за от в се да с е по не че са до ще го като това при но към му ги има през бе или след само си един още която които който',
};
