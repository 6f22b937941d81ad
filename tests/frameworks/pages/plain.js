// The element in a program that a bundler puts together.
import "film-card";

const card = document.createElement("film-card");
card.id = "card";
card.dataset.film = "la-misma-luna";
document.querySelector("#app").append(card);
