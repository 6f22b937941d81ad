<?php
/**
 * A card as HTML.
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element `<film-card>` of a page, and a request for its script. Feeds and excerpts, where no script runs, get what
 * is inside it.
 *
 * @param string $film       A film file as JSON, or else an empty text.
 * @param array  $options    Texts by the names of options; others are left out.
 * @param string $attributes Further attributes of the element, escaped, with a space in front; or an empty text.
 * @param string $fallback   What readers have until the card is there, as HTML.
 * @return string HTML.
 */
function film_card_html( $film, $options, $attributes, $fallback ) {
  if ( is_feed() || doing_filter( 'get_the_excerpt' ) ) {
    return $fallback;
  }
  wp_enqueue_script( FILM_CARD_SCRIPT );
  foreach ( array_keys( film_card_reference()['options'] ) as $name ) {
    if ( isset( $options[ $name ] ) && is_scalar( $options[ $name ] ) && '' !== trim( $options[ $name ] ) ) {
      // The long name, since other plugins read some of the short ones.
      $attributes .= sprintf( ' data-film-card-%s="%s"', $name, esc_attr( $options[ $name ] ) );
    }
  }
  $file = '' === $film ? '' : '<script type="application/json">' . film_card_json_in_html( $film ) . '</script>';
  return "<film-card$attributes>$file$fallback</film-card>";
}

/**
 * JSON that means the same, in which neither HTML nor WordPress finds anything of theirs: no tag, no character
 * reference, no shortcode. All of them could only begin inside of strings.
 *
 * @param string $json The JSON.
 * @return string
 */
function film_card_json_in_html( $json ) {
  $escape = function ( $character ) {
    return sprintf( '\u%04x', ord( $character[0] ) );
  };
  $text   = preg_replace_callback( '/[<>&]/', $escape, $json );
  return preg_replace_callback(
    '/"(?:[^"\\\\]++|\\\\.)*+"/s',
    function ( $string ) use ( $escape ) {
      return preg_replace_callback( '/[][]/', $escape, $string[0] );
    },
    $text
  );
}

/**
 * A text as HTML in which WordPress finds no shortcode.
 *
 * @param string $text The text.
 * @return string HTML.
 */
function film_card_text( $text ) {
  return str_replace( '[', '&#091;', esc_html( $text ) );
}
