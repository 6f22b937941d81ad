<?php
/**
 * The language of the plugin's own texts.
 */

defined( 'ABSPATH' ) || exit;

// Before the block and the films have their names.
add_action( 'init', 'film_card_load_texts', 1 );

/** Loads the Spanish texts for every Spanish: WordPress itself would look for a file for each country. */
function film_card_load_texts() {
  if ( 'es' === film_card_language() ) {
    load_textdomain( 'film-card', dirname( __DIR__ ) . '/languages/film-card-es_ES.mo' );
  }
}

/**
 * The language of those that the card speaks in which texts are written: that of the site or, in its
 * administration, of the person.
 *
 * @return string `es` or `en`.
 */
function film_card_language() {
  return 'es' === substr( determine_locale(), 0, 2 ) ? 'es' : 'en';
}
