<?php
/**
 * The shortcode: `[film-card film="la-misma-luna"]<a href="/luna">Under the Same Moon</a>[/film-card]`.
 */

defined( 'ABSPATH' ) || exit;

const FILM_CARD_SHORTCODE = 'film-card';

add_shortcode( FILM_CARD_SHORTCODE, 'film_card_shortcode' );
add_filter( 'the_content', 'film_card_order_filters', 1 );
add_filter( 'strip_shortcodes_tagnames', 'film_card_keep_shortcode' );
add_filter( 'excerpt_allowed_blocks', 'film_card_allow_in_excerpts' );
add_filter( 'render_block_core/shortcode', 'film_card_leave_in_excerpt' );

/**
 * The shortcode as HTML.
 *
 * @param array|string $given   The attributes: the card's options, `class` and `id`.
 * @param string|null  $content What stands inside.
 * @return string
 */
function film_card_shortcode( $given, $content = null ) {
  $given = (array) $given;
  $film  = '';
  if ( isset( $given['film'] ) ) {
    $film = film_card_file_named( $given['film'] );
    if ( '' !== $film ) {
      unset( $given['film'] );
    }
  }
  $attributes = '';
  foreach ( array( 'id', 'class' ) as $name ) {
    if ( isset( $given[ $name ] ) ) {
      $attributes .= sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
    }
  }
  $fallback = film_card_inside( (string) $content );
  if ( '' === $fallback ) {
    $fallback = film_card_default_fallback( $film, isset( $given['film'] ) ? $given['film'] : '' );
  }
  return film_card_html( $film, $given, $attributes, $fallback );
}

/**
 * What stands inside of a shortcode, without the halves of paragraphs that WordPress makes of the line breaks beside
 * its tags.
 *
 * @param string $content HTML.
 * @return string
 */
function film_card_inside( $content ) {
  $content = preg_replace( '#^(?:\s|</p>|<br\s*/?>)+|(?:\s|<p>|<br\s*/?>)+$#', '', $content );
  return do_shortcode( $content );
}

/**
 * Lets WordPress take away the paragraph that it has put around a shortcode. Once a post with blocks was shown, it would
 * do so before that paragraph is there (`_restore_wpautop_hook`), and the card would end where a paragraph inside it
 * begins.
 *
 * @param string $content The content of a post.
 * @return string The same.
 */
function film_card_order_filters( $content ) {
  $priority = has_filter( 'the_content', 'shortcode_unautop' );
  if ( false !== $priority && false !== strpos( $content, '[' . FILM_CARD_SHORTCODE ) ) {
    remove_filter( 'the_content', 'shortcode_unautop', $priority );
    add_filter( 'the_content', 'shortcode_unautop', $priority );
  }
  return $content;
}

/**
 * The name of the film as a paragraph.
 *
 * @param string $film A film file as JSON; may be empty.
 * @param string $id   An embedded film, where there is no file.
 * @return string HTML; empty where the name is not known.
 */
function film_card_default_fallback( $film, $id ) {
  $embedded = film_card_reference()['films'];
  if ( '' !== $film ) {
    $title = film_card_title_of( $film );
  } else {
    $title = isset( $embedded[ $id ] ) ? film_card_title( $embedded[ $id ]['name'], $embedded[ $id ]['datePublished'] ) : '';
  }
  return '' === $title ? '' : '<p>' . film_card_text( $title ) . '</p>';
}

/**
 * Keeps the shortcode in excerpts, which WordPress takes all shortcodes out of.
 *
 * @param string[] $names The shortcodes to be taken out.
 * @return string[]
 */
function film_card_keep_shortcode( $names ) {
  return doing_filter( 'get_the_excerpt' ) ? array_diff( $names, array( FILM_CARD_SHORTCODE ) ) : $names;
}

/**
 * Keeps the blocks with a card in excerpts, too.
 *
 * @param string[] $names The blocks that may stand in excerpts.
 * @return string[]
 */
function film_card_allow_in_excerpts( $names ) {
  return array_merge( $names, array( FILM_CARD_BLOCK, 'core/shortcode' ) );
}

/**
 * Leaves nothing else of WordPress's block for shortcodes in an excerpt than this one: the others' would stand there as
 * they are written.
 *
 * @param string $content The text of the block.
 * @return string
 */
function film_card_leave_in_excerpt( $content ) {
  if ( ! doing_filter( 'get_the_excerpt' ) ) {
    return $content;
  }
  preg_match_all( '/' . get_shortcode_regex( array( FILM_CARD_SHORTCODE ) ) . '/', $content, $found );
  return implode( "\n", $found[0] );
}
