// What an import says of the fields of a source, in Spanish as well. The command says it in English; here its
// sentences are known by their fixed words. A value stands for each `{}`, in the same order in both languages.
import { make } from "./elements.js";
import { said } from "./wording.js";

const SOURCES =
  "una película de schema.org (JSON-LD, microdatos, RDFa) u Open Graph en una página, una respuesta JSON de TMDB, " +
  "OMDb, Wikidata, Trakt, Radarr, Jellyfin o Emby, un archivo .nfo de Kodi, un archivo CSV de Letterboxd o IMDb, o un " +
  "archivo de película";

/** @type {[english: string, spanish: string][]} the more exact sentence first */
const SENTENCES = [
  // What there is no place for.
  ["has no place in a film file", "no tiene lugar en un archivo de película"],
  ["has {}, for which a film file has no place", "tiene {}, sin lugar en un archivo de película"],
  ["nothing but a name was found", "solo se encontró un nombre"],
  ["is left out beside the plot", "se omite, ya que hay un argumento"],
  ["are left out beside about", "se omiten, ya que hay temas"],
  ["has {} with other jobs", "tiene {} con otros oficios"],
  ["has {} of other types", "tiene {} de otros tipos"],
  ["has {} more, the first is taken", "tiene {} más; se toma el primero"],
  ["has several authors, the first is taken", "tiene varios autores; se toma el primero"],
  ["has several texts, the first is taken", "tiene varios textos; se toma el primero"],
  ["has a text of no language too, which is left out", "tiene también un texto sin idioma, que se omite"],
  ["has no name", "no tiene nombre"],
  ["says nothing", "no dice nada"],
  ["is no object", "no es un objeto"],
  ["is an object without a name", "es un objeto sin nombre"],
  ["is {}, expected text", "es {}; se espera un texto"],
  ["it is a list by now", "ya es una lista"],
  ["names a poster on the server only", "nombra un cartel que solo está en el servidor"],
  ["is a file of the library only", "es un archivo que solo está en la biblioteca"],
  ["has a poster on the server of Radarr only", "tiene un cartel que solo está en el servidor de Radarr"],
  ['is "{}", which stands where there is no picture', "es «{}», que está donde no hay imagen"],
  [
    'is "{}", an address without a host, and nothing says which host has it',
    "es «{}», una dirección sin servidor, y nada dice de cuál es",
  ],
  ['is "{}", expected an address of the web', "es «{}»; se espera una dirección de la web"],
  ['is "{}", an address with gaps to fill', "es «{}», una dirección con huecos por llenar"],
  ['"{}" is no id of a page that is known here', "«{}» no es el identificador de una página que se conozca aquí"],
  [
    "has a trailer at {}, whose addresses are not known here",
    "tiene un tráiler en {}, cuyas direcciones no se conocen aquí",
  ],
  [
    "names {}, whose file was not given: {}.json of Special:EntityData",
    "nombra {}, cuyo archivo falta: {}.json de Special:EntityData",
  ],
  ['"{}" says nothing, and is left out', "«{}» no dice nada, y se omite"],
  ['"{}" may be a word for nothing', "«{}» puede ser una palabra que no dice nada"],
  ['is "{}", an address, expected a word', "es «{}», una dirección; se espera una palabra"],
  ["praises the site, and says nothing of the film", "elogia el sitio, y no dice nada de la película"],
  [
    "has elements thousands deep in one another, and was read to there",
    "tiene miles de elementos uno dentro de otro; se leyó hasta ahí",
  ],
  ['begins with "{}", which is taken off', "empieza con «{}», que se quita"],
  ['ends with "{}", which is taken off', "termina con «{}», que se quita"],
  // Films.
  ["another film is left out: {}", "se omite otra película: {}"],
  ["{} other films are left out: {}", "se omiten otras {} películas: {}"],
  ["series, episodes, games and the like are left out: {}", "se omiten series, episodios, juegos y parecidos: {}"],
  ["{} is not in the first file, and left out", "{} no está en el primer archivo, y se omite"],
  [
    "is a list with one film, which has more facts when it is asked for by its id",
    "es una lista con una película, que tiene más datos si se pide por su identificador",
  ],
  // What is no film.
  [
    "has no film but a table with the columns {}, expected {}",
    `solo tiene una tabla con las columnas {}; se espera ${SOURCES}`,
  ],
  ["has no film but JSON with {}, expected {}", `solo tiene JSON con {}; se espera ${SOURCES}`],
  ["has no film but {}, expected {}", `solo tiene {}; se espera ${SOURCES}`],
  ["has no film, expected {}", `no tiene ninguna película; se espera ${SOURCES}`],
  ["has no line with a film", "no tiene ninguna línea con una película"],
  ["is an error of {} ({})", "es un error de {} ({})"],
  [
    "is a TV series at TMDB ({}), expected a film: ask for /movie/ID",
    "es una serie de TMDB ({}); se espera una película: pide /movie/ID",
  ],
  [
    "is a TV series at TMDB, expected a film: ask for /movie/ID",
    "es una serie de TMDB; se espera una película: pide /movie/ID",
  ],
  [
    "is a person at TMDB ({}), expected a film: ask for /movie/ID",
    "es una persona de TMDB ({}); se espera una película: pide /movie/ID",
  ],
  [
    "is a person at TMDB, expected a film: ask for /movie/ID",
    "es una persona de TMDB; se espera una película: pide /movie/ID",
  ],
  [
    "has the credits of a film alone, expected the film: ask TMDB for {}",
    "tiene solo los créditos de una película; se espera la película: pide a TMDB {}",
  ],
  [
    "has the translations of a film alone, expected the film: ask TMDB for {}",
    "tiene solo las traducciones de una película; se espera la película: pide a TMDB {}",
  ],
  [
    "is a list of reviews, expected a film: ask TMDB for {}",
    "es una lista de reseñas; se espera una película: pide a TMDB {}",
  ],
  ["is a list of results with nothing in it", "es una lista de resultados sin nada"],
  [
    "is {}, expected one film: ask TMDB for /movie/ID, or OMDb by i=IMDB_ID",
    "no es una sola película: pide a TMDB /movie/ID, o a OMDb con i=IMDB_ID",
  ],
  ["is of the type {} at {}, expected a {}", "es del tipo {} en {}; se espera {}"],
  ["is a show of Trakt, expected a movie", "es una serie de Trakt; se espera una película"],
  ["is a series of Sonarr, expected a movie of Radarr", "es una serie de Sonarr; se espera una película de Radarr"],
  ["is another film: its id at {} is {}, not {}", "es otra película: su identificador en {} es {}, no {}"],
  ["is another film: it is of {}, not of {}", "es otra película: es de {}, no de {}"],
  [
    "is another film, as nothing says that it is the same: no title, id or director is",
    "es otra película, ya que nada dice que sea la misma: ni título, ni identificador, ni dirección",
  ],
  ["has {}, expected the film with it", "tiene {}; se espera también la película"],
  [
    "has nothing but addresses, which Kodi looks up itself; save the pages behind them, or what Kodi exports",
    "solo tiene direcciones, que Kodi busca por sí mismo; guarda esas páginas, o lo que Kodi exporta",
  ],
  ["is no XML ({})", "no es XML ({})"],
  // Several accounts of a film.
  [
    "is {}, and {} in another account of the film, and {} in the first, which counts",
    "es {}, y {} en otra ficha de la película, y {} en la primera, que cuenta",
  ],
  [
    "is {} in another account of the film, and {} in the first, which counts",
    "es {} en otra ficha de la película, y {} en la primera, que cuenta",
  ],
  ["is {}, and {} in the page's title, which counts", "es {}, y {} en el título de la página, que cuenta"],
  ["is {}, and {} the first of release_dates, which counts", "es {}, y {} es la primera de release_dates, que cuenta"],
  ["is {}, and {} before by the same, which counts", "es {}, y antes {} del mismo, que cuenta"],
  ["is {}, and the year {} behind the name, which counts", "es {}, y el año {} detrás del nombre, que cuenta"],
  ["is {}, and {} in {}, which counts", "es {}, y {} en {}, que cuenta"],
  ["has also {}, left out since {} does not", "tiene también {}; se omite, ya que {} no lo tiene"],
  // Dates and figures.
  ['is "{}", which programs make of an empty field', "es «{}», lo que algunos programas hacen de un campo vacío"],
  ['is "{}", which a program made of an empty field', "es «{}», lo que un programa hizo de un campo vacío"],
  [
    "is {}, which programs write for a year, of which the year is taken",
    "es {}, lo que algunos programas escriben por un año; se toma el año",
  ],
  ['is "{}", of which the year is taken', "es «{}»; se toma el año"],
  [
    'is "{}", expected a date such as 2007, 2007-01 or 2007-01-21',
    "es «{}»; se espera una fecha como 2007, 2007-01 o 2007-01-21",
  ],
  ["is of {}, expected a day of the year {}", "es del {}; se espera un día del año {}"],
  [
    "is the day of the screening, and may not be the film's",
    "es el día de la función, y puede no ser el de la película",
  ],
  [
    "is taken for the film's date, and {} may be that of the record",
    "se toma por la fecha de la película, y {} puede ser la del registro",
  ],
  [
    "has a time of day, as that of a page has, and may not be the film's",
    "tiene una hora, como la de una página, y puede no ser de la película",
  ],
  ["is taken from behind the name, {}", "se toma de detrás del nombre, {}"],
  ["is {}, expected a number", "es {}; se espera un número"],
  [
    "is {}, expected a running time such as PT106M or 1 h 46 min",
    "es {}; se espera una duración como PT106M o 1 h 46 min",
  ],
  [
    "is {}, which are seconds to Open Graph, and may be minutes",
    "es {}, que son segundos para Open Graph, y pueden ser minutos",
  ],
  ["has no unit of time that is known here", "no tiene una unidad de tiempo que se conozca aquí"],
  // Names and titles.
  ['"{}" is nobody\'s name', "«{}» no es el nombre de nadie"],
  ['"{}" is no name', "«{}» no es un nombre"],
  ['"{}" is taken for {} people', "«{}» se toma por {} personas"],
  ['"{}" has a comma, and is taken for one person', "«{}» tiene una coma, y se toma por una persona"],
  ['"{}" may be several people, and is taken for one', "«{}» pueden ser varias personas, y se toma por una"],
  ['"{}" has brackets, and stands as it is', "«{}» tiene paréntesis, y queda como está"],
  ['"{}" is taken for {} in the role {}', "«{}» se toma por {} en el papel {}"],
  ['"{}" is of the type "{}", and no actor', "«{}» es del tipo «{}», y no del reparto"],
  ["{} is an author of the page, and not of the film", "{} es autor de la página, y no de la película"],
  ["{} is not taken for a writer", "{} no se toma por guionista"],
  ["has 1 company, which writes no film", "tiene una empresa, que no escribe películas"],
  ["has {} companies, which write no film", "tiene {} empresas, que no escriben películas"],
  ['is "{}", a page, expected a name', "es «{}», una página; se espera un nombre"],
  ['is "{}", of which "{}" is taken', "es «{}»; se toma «{}»"],
  ['is "{}", and "{}" is taken', "es «{}»; se toma «{}»"],
  ['is "{}", and {} is taken', "es «{}»; se toma {}"],
  // Languages and countries.
  [
    "is in the language {}, which a film file has no place for; every card shows it as it is",
    "está en el idioma {}, sin lugar en un archivo de película; cada tarjeta lo muestra como está",
  ],
  [
    "is in a language that the file does not tell, and shown by cards in every language",
    "está en un idioma que el archivo no dice; cada tarjeta lo muestra como está",
  ],
  [
    "is in a language that nothing tells; every card shows it as it is",
    "está en un idioma que nada dice; cada tarjeta lo muestra como está",
  ],
  [
    "is in the language {}, and left out beside the titles in English or Spanish",
    "está en el idioma {}, y se omite junto a los títulos en inglés o español",
  ],
  ["is left out beside those in English or Spanish", "se omite junto a los que están en inglés o español"],
  ["is taken for English, since nothing tells its language", "se toma por inglés, ya que nada dice su idioma"],
  ["is there in the language {} too", "está también en el idioma {}"],
  ["is marked as {}, and has words of {}", "está marcado como {}, y tiene palabras de {}"],
  ["in the language {} {} is taken, and not {}", "en el idioma {} se toma {}, y no {}"],
  [
    "are in a language that may be another than the page's",
    "están en un idioma que puede ser otro que el de la página",
  ],
  [
    'is "{}" as for the page, and not taken for the film\'s',
    "es «{}» como el de la página, y no se toma por el de la película",
  ],
  ["is that of the screening, and not taken for the film's", "es el de la función, y no se toma por el de la película"],
  [
    '"{}" is no language that is known here, expected a language tag or an English or Spanish name',
    "«{}» no es un idioma que se conozca aquí; se espera una etiqueta de idioma o un nombre en inglés o español",
  ],
  [
    "has {} of countries in which neither English nor Spanish is spoken",
    "tiene {} de países en los que no se habla ni inglés ni español",
  ],
  ["has no country in which English or Spanish is spoken", "no tiene ningún país en el que se hable inglés o español"],
  [
    "of {} are taken, as TMDB's page about them, since it has no addresses of theirs",
    "se toman los de {}, como la página de TMDB sobre ellos, ya que no tiene sus direcciones",
  ],
  // Certificates, ratings and reviews.
  ['is "{}", which is no certificate', "es «{}», que no es una clasificación"],
  ["of {} the certificates are taken", "se toman las clasificaciones de {}"],
  [
    "has no certificate of a country in which English or Spanish is spoken",
    "no tiene la clasificación de ningún país en el que se hable inglés o español",
  ],
  ["does not say how many rated the film", "no dice cuántas personas calificaron la película"],
  ['"{}" does not say who scored the film', "«{}» no dice quién calificó la película"],
  ["names nobody, and is taken for that of {}", "no nombra a nadie, y se toma por la de {}"],
  ['is "{}", and taken for a mean', "es «{}», y se toma por un promedio"],
  ["is of {}, and bestRating {}, which does not count", "es de {}, y bestRating {}, que no cuenta"],
  [
    "{} is on a scale below zero ({} to {}), which stars can't show",
    "{} está en una escala bajo cero ({} a {}), que las estrellas no pueden mostrar",
  ],
  ['is "{}", expected half a star to {}', "es «{}»; se espera de media estrella a {}"],
  ['is "{}", expected 1 to 10', "es «{}»; se espera de 1 a 10"],
  // What is taken from around the film.
  ["is taken from the screening", "se toma de la función"],
  [
    "is the page's own address, since the film has none",
    "es la dirección de la propia página, ya que la película no tiene otra",
  ],
  ["is what the page says to social networks", "es lo que la página dice a las redes sociales"],
  ["is what the page shows to social networks", "es lo que la página muestra a las redes sociales"],
  [
    "is from what the page says to social networks, which is little",
    "es de lo que la página dice a las redes sociales, que es poco",
  ],
  ["are taken for the synopsis, and are a line only", "se toman por la sinopsis, y son solo una línea"],
];

const known = SENTENCES.map(([english, spanish]) => {
  const fixed = english.split("{}").map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { pattern: new RegExp(`^${fixed.join("(.+?)")}$`, "s"), parts: spanish.split("{}") };
});

/**
 * The same in Spanish; undefined where the sentence is not known.
 * @param {string} message
 */
function inSpanish(message) {
  for (const { pattern, parts } of known) {
    const values = pattern.exec(message)?.slice(1);
    if (values) return parts.map((part, index) => (index ? values[index - 1] + part : part)).join("");
  }
  return undefined;
}

/**
 * A line of an import for people, in the language of the page as far as it is known.
 * @param {string} message with or without the names of the source and of its field before it
 */
export function saidOfImport(message) {
  const names = [0, ...[...message.matchAll(/: /g)].map(({ index }) => index + 2)];
  for (const start of names) {
    const spanish = inSpanish(message.slice(start));
    if (spanish) return said({ en: message, es: message.slice(0, start) + spanish });
  }
  return make("bdi", { lang: "en", textContent: message });
}
