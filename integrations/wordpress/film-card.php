<?php
/**
 * Plugin Name:       Film Card
 * Description:       A film review card in English and Spanish, as a block and as the shortcode [film-card].
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The authors of film-card
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       film-card
 * Domain Path:       /languages
 *
 * The card itself is `film-card.single.js`; this plugin writes its element into pages.
 */

defined( 'ABSPATH' ) || exit;

const FILM_CARD_VERSION = '0.1.0';

/** The handle of the card's script. */
const FILM_CARD_SCRIPT = 'film-card';

/** The file of that script. */
const FILM_CARD_SCRIPT_FILE = 'film-card.single.js';

require __DIR__ . '/includes/wording.php';
require __DIR__ . '/includes/reference.php';
require __DIR__ . '/includes/films.php';
require __DIR__ . '/includes/card.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
if ( is_admin() ) {
  require __DIR__ . '/admin/film-screen.php';
}

add_action( 'init', 'film_card_register_script' );

/** Tells WordPress of the card's script, which the first card of a page asks for. */
function film_card_register_script() {
  wp_register_script(
    FILM_CARD_SCRIPT,
    film_card_url( FILM_CARD_SCRIPT_FILE ),
    array(),
    FILM_CARD_VERSION,
    // Before WordPress 6.3, which knows no strategy, this array means "in the footer".
    array( 'strategy' => 'async' )
  );
}

add_filter( 'autoptimize_filter_js_exclude', 'film_card_keep_script' );
add_filter( 'autoptimize_filter_js_consider_minified', 'film_card_tell_minified' );

/**
 * Has Autoptimize join the card's script with no other.
 *
 * @param string|array $excluded Parts of addresses: between commas, or as keys.
 * @return string|array
 */
function film_card_keep_script( $excluded ) {
  return is_array( $excluded ) ? $excluded + array( FILM_CARD_SCRIPT_FILE => '' ) : $excluded . ',' . FILM_CARD_SCRIPT_FILE;
}

/**
 * Has Autoptimize leave the card's script as it is: its minifier makes blanks of characters of the WebAssembly inside.
 *
 * @param string[]|false $minified Parts of addresses.
 * @return string[]
 */
function film_card_tell_minified( $minified ) {
  return array_merge( $minified ? (array) $minified : array(), array( FILM_CARD_SCRIPT_FILE ) );
}

/**
 * The address of a file of this plugin.
 *
 * @param string $file Its path from the plugin's folder.
 * @return string
 */
function film_card_url( $file ) {
  return plugins_url( $file, __FILE__ );
}
