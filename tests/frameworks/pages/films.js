// The films of each page, the same in every framework. `named` is for the attribute
// `data-film`, `film` for the property.
export const films = [
  { id: "luna", named: "la-misma-luna" },
  {
    id: "trip",
    film: {
      name: { en: "A Trip to the Moon", es: "Viaje a la Luna" },
      description: { en: "A club of astronomers decides to go and see.", es: "Un club de astrónomos decide ir a ver." },
    },
  },
  { id: "solo", film: { name: "Solo" } },
];
