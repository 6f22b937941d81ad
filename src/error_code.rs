//! Why a card can't be shown: the `code` of `film-card-error`.

#[cfg(feature = "command")]
use crate::i18n::Translations;

/// Declares [`ErrorCode`]: each with its text, what happened and what the page's
/// owner can do, in every language of the reference.
macro_rules! codes {
    ($(
        $(#[$attribute:meta])?
        $code:ident = $text:literal: {
            happened: [$happened:literal $(, $other_happened:literal)+],
            remedy: [$($remedy:literal),+]
        };
    )+) => {
        /// Why a card can't be shown. Those that only the element's scripts tell
        /// are no part of the WebAssembly.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ErrorCode {
            $($(#[$attribute])? #[doc = $happened] $code,)+
        }

        impl ErrorCode {
            /// The text in events and on the console.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($(#[$attribute])? ErrorCode::$code => $text,)+
                }
            }
        }

        #[cfg(feature = "command")]
        impl ErrorCode {
            /// Every code, in the order of the manuals.
            pub const ALL: &[ErrorCode] = &[$(ErrorCode::$code),+];

            /// Says what happened.
            pub fn happened(self) -> Translations {
                match self {
                    $(ErrorCode::$code => [$happened $(, $other_happened)+],)+
                }
            }

            /// Says what the owner of the page can do about it.
            pub fn remedy(self) -> Translations {
                match self {
                    $(ErrorCode::$code => [$($remedy),+],)+
                }
            }
        }
    };
}

codes! {
    #[cfg(feature = "command")]
    NoWebAssembly = "no-webassembly": {
        happened: [
            "the browser has no WebAssembly, an old one (Chromium before 96), or it is switched off",
            "el navegador no tiene WebAssembly, tiene uno antiguo (Chromium anterior al 96), o está desactivado"
        ],
        remedy: [
            "nothing; the fallback is for these readers",
            "nada; para esos lectores está el contenido de reserva"
        ]
    };
    #[cfg(feature = "command")]
    Csp = "csp": {
        happened: [
            "the page's Content-Security-Policy forbids WebAssembly",
            "la Content-Security-Policy de la página prohíbe WebAssembly"
        ],
        remedy: [
            "add `'wasm-unsafe-eval'` to `script-src`",
            "agregar `'wasm-unsafe-eval'` a `script-src`"
        ]
    };
    #[cfg(feature = "command")]
    WasmNotFound = "wasm-not-found": {
        happened: [
            "`film_card_bg.wasm` can't be fetched, or the server answers with a page",
            "`film_card_bg.wasm` no se puede cargar, o el servidor responde con una página"
        ],
        remedy: [
            "put it beside `film-card.js` on a web server, or name its folder in `film-card:files`; allow it in `connect-src`, and send `Access-Control-Allow-Origin` from another origin; where that can't be, as with `file://`, use `film-card.single.js`",
            "ponerlo junto a `film-card.js` en un servidor web, o indicar su carpeta en `film-card:files`; permitirlo en `connect-src` y, desde otro origen, enviar `Access-Control-Allow-Origin`; donde no se pueda, como con `file://`, usar `film-card.single.js`"
        ]
    };
    #[cfg(feature = "command")]
    WasmInvalid = "wasm-invalid": {
        happened: [
            "the file is not the card's wasm, or of another version",
            "el archivo no es el wasm de la tarjeta, o es de otra versión"
        ],
        remedy: [
            "upload both files of one build; serve `film-card.single.js` as UTF-8",
            "subir los dos archivos de una misma compilación; servir `film-card.single.js` como UTF-8"
        ]
    };
    #[cfg(feature = "command")]
    Timeout = "timeout": {
        happened: [
            "the wasm did not arrive within 30 seconds",
            "el wasm no llegó en 30 segundos"
        ],
        remedy: [
            "check the server; the next card that needs it tries again",
            "revisar el servidor; la siguiente tarjeta que lo necesite lo vuelve a intentar"
        ]
    };
    FilmNotFound = "film-not-found": {
        happened: [
            "`data-film` is no embedded film, or `data-source` names no JSON script",
            "`data-film` no es una película incluida, o `data-source` no nombra ningún script JSON"
        ],
        remedy: [
            "correct the name",
            "corregir el nombre"
        ]
    };
    FilmUnreachable = "film-unreachable": {
        happened: [
            "`data-src` can't be fetched, or answers with an error",
            "`data-src` no se puede cargar, o responde con un error"
        ],
        remedy: [
            "correct the URL; send `Access-Control-Allow-Origin` from another origin",
            "corregir la URL; desde otro origen, enviar `Access-Control-Allow-Origin`"
        ]
    };
    FilmNotJson = "film-not-json": {
        happened: [
            "the text is no JSON, often an HTML page",
            "el texto no es JSON; a menudo es una página HTML"
        ],
        remedy: [
            "correct the file; the message names it",
            "corregir el archivo; el mensaje lo nombra"
        ]
    };
    FilmInvalid = "film-invalid": {
        happened: [
            "the film has no usable `name`",
            "la película no tiene un `name` que sirva"
        ],
        remedy: [
            "correct it; the message names every fault",
            "corregirlo; el mensaje nombra cada error"
        ]
    };
    #[cfg(feature = "command")]
    Internal = "internal": {
        happened: [
            "the card stopped",
            "la tarjeta se detuvo"
        ],
        remedy: [
            "report it, with the film",
            "avisarnos, con la película"
        ]
    };
}
