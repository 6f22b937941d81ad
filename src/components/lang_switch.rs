//! The language switch.

use yew::prelude::*;

use crate::i18n::Locale;

/// One button per language, the card's own pressed.
pub(super) fn lang_switch(locale: Locale) -> Html {
    html! {
        <div part="lang-switch" role="group" aria-label={locale.messages().language_label}>
            for each in Locale::ALL {
                <button
                    type="button"
                    lang={each.tag()}
                    aria-pressed={if each == locale { "true" } else { "false" }}
                >
                    {each.name()}
                </button>
            }
        </div>
    }
}
