//! The drawing for a film without an image.
//!
//! It keeps its size where a page is kept without styles. Programs that make
//! drawings smaller take dots for nothing unless its own attributes, and not a
//! style sheet, make the ends of lines round.
//!
//! It is decoration, hidden from assistive technology: the title is beside it. Its
//! colours are custom properties, its sky is the background of its box, and
//! its land goes on far beyond the view box on every side, so that it fills a
//! banner as well as a poster.

use yew::prelude::*;

use super::element::element;
use crate::film::Film;

/// The id of the film that the whole drawing is about.
const ABOUT: &str = "la-misma-luna";

/// Fill, stroke and path of each shape, from the sky to the foreground.
const SHAPES: [[&str; 3]; 7] = [
    // The stars.
    [
        "none",
        "var(--fc-moon)",
        "M-8 60h0M-40 20h0M-75 70h0M-20-20h0M22 22h0M44 70h0M14-50h0M64-12h0M60-66h0\
         M110-30h0M146-60h0M158 10h0M176 52h0M188-14h0M215 30h0M250 66h0M262-10h0",
    ],
    // The moon.
    ["var(--fc-moon)", "none", "M150 54a38 38 0 1 1 0-.1z"],
    // Mesas on the left and a city on the right, on one horizon.
    [
        "var(--fc-horizon)",
        "none",
        "M-200 118l60-6 12-8h26l8 14 30 4 18-6 12-18h44l8 14 8 2 6 9 30 3h66v-9h8v-13h8\
         v-6h7v12h7V84h4v-7h5v7h4v22h6V96h9v18h5V90l6-6v-8h1v8l6 6v20h7V98h9v16h8v-6h8\
         v12h120V260H-200z",
    ],
    // The dunes behind.
    [
        "var(--fc-sand)",
        "none",
        "M-200 134C-120 122-60 148 0 138S90 120 130 128 190 138 230 130 330 120 400 132\
         V260H-200z",
    ],
    // The dune in front.
    [
        "color-mix(in srgb,var(--fc-sand),#000 38%)",
        "none",
        "M-200 176C-140 160-90 192-20 182S90 150 200 190 330 166 400 182V1e3H-200z",
    ],
    // Lit windows, and the cord that leads to them.
    [
        "none",
        "var(--fc-lamp)",
        "M140 108v1M141 115v1M147 102v1M148 110v1M154 116v1M160 90v1M164 83v1M168 97v1\
         M163 105v1M180 101v1M183 109v1M174 112v1M195 95v1M200 101v1M195 109v1M215 104\
         v1M207 115v1M232 112v1M113 173c-1.5-2-9-7-7-9.5s11-6 17-5s13.5 7 14.5 10\
         s-5 7-7.5 7s-8-5-6-7.5s10-6 15.5-6s13 4.5 14.5 7.5s-3 6.5-5 6.5s-6.5-3.5-5-6\
         s8.5-6 13.5-6.5s11.5 2.5 13.5 4.5s-2 6-3.5 6s-5.5-1.5-4.5-4s5.5-6 9.5-7\
         s9.5 0 11.5 1.5s-.5 4.5-2 5.5s-5 .5-5-1.5s2-5.5 4-7s5.5-3.5 7-3s1.5 3 1 4.5\
         s-1.5 3-2.5 2.5s-3-3-3-5.5s7-3.5 4.5-7s-11-7-18-10s-15.5-3-19-6s0-8 0-10",
    ],
    // The telephone.
    [
        "var(--fc-lamp)",
        "none",
        "M11 193c-4-22 12-38 45-45s54 1 59 23q1 6-5 7l-20 5q-5 1-7-5l-3-11\
         c-10-8-33-3-39 8l2 12q0 6-5 7l-20 4q-5 1-7-5z",
    ],
];

/// The indices of the shapes that fit any film: stars, moon and dunes.
const NEUTRAL: [usize; 4] = [0, 1, 3, 4];

/// A telephone in the desert, its cord running to a city, one moon over both;
/// for other films the moon over the dunes.
pub(super) fn artwork(film: &Film) -> Html {
    let is_whole = film.id.as_deref() == Some(ABOUT);
    let mut shapes = Vec::new();
    for (index, [fill, stroke, d]) in SHAPES.into_iter().enumerate() {
        if is_whole || NEUTRAL.contains(&index) {
            shapes.push(element!("path", "fill" = fill, "stroke" = stroke, "d" = d; ()));
        }
    }
    element!(
        "svg",
        "part": "poster",
        "width": "200",
        "height": "200",
        "viewBox": "0 0 200 200",
        "stroke-width": "1.7",
        "stroke-linecap": "round",
        "aria-hidden": "true";
        shapes
    )
}
