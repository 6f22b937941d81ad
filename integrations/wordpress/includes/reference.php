<?php
/**
 * The card's options and embedded films, as `reference.json` has them.
 */

defined( 'ABSPATH' ) || exit;

/**
 * The reference: `films` by their ids, each with `name` and `datePublished`, and `options` by their names, each with
 * `kind` and, where the block has a control for it, with `group` and `label`.
 *
 * @return array
 */
function film_card_reference() {
  static $reference = null;
  if ( null === $reference ) {
    $reference = json_decode( file_get_contents( dirname( __DIR__ ) . '/reference.json' ), true );
  }
  return $reference;
}

/**
 * A film's name in the language of the texts, or else in the other.
 *
 * @param string|array|object|null $name As film files have it: a text, or one for each language.
 * @return string Empty where there is none.
 */
function film_card_name( $name ) {
  if ( is_string( $name ) ) {
    return trim( $name );
  }
  $names = array_map( 'trim', array_filter( (array) $name, 'is_string' ) );
  foreach ( array( film_card_language(), 'en', 'es' ) as $language ) {
    if ( ! empty( $names[ $language ] ) ) {
      return $names[ $language ];
    }
  }
  return '';
}

/**
 * A film as one line of text: `Under the Same Moon (2007)`.
 *
 * @param string|array|object|null $name As in film files.
 * @param string                   $date As in film files; may be empty.
 * @return string Empty where the film has no name.
 */
function film_card_title( $name, $date ) {
  $title = film_card_name( $name );
  $year  = substr( $date, 0, 4 );
  return '' === $title || ! preg_match( '/^\d{4}$/', $year ) ? $title : "$title ($year)";
}
