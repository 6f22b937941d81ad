import "film-card/film-card.single.mjs";
