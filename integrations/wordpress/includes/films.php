<?php
/**
 * The site's own films: each is a post of the type `film_card_film`, whose film file is in its meta data. There, unlike
 * in a post's content, WordPress leaves the characters of JSON as they are, whoever writes it.
 */

defined( 'ABSPATH' ) || exit;

const FILM_CARD_FILM = 'film_card_film';

/** The key of the film file in the meta data; the underscore keeps it out of the screen of custom fields. */
const FILM_CARD_FILE = '_film_card_file';

add_action( 'init', 'film_card_register_films' );
add_action( 'rest_api_init', 'film_card_register_file' );

/** Makes the type of the site's films. It has a screen, and no pages of its own. */
function film_card_register_films() {
  register_post_type(
    FILM_CARD_FILM,
    array(
      'labels'       => array(
        'name'          => __( 'Films', 'film-card' ),
        'singular_name' => __( 'Film', 'film-card' ),
        'add_new'       => __( 'Add film', 'film-card' ),
        'add_new_item'  => __( 'Add film', 'film-card' ),
        'edit_item'     => __( 'Edit film', 'film-card' ),
        'search_items'  => __( 'Search films', 'film-card' ),
        'not_found'     => __( 'No films yet.', 'film-card' ),
      ),
      'public'       => false,
      'show_ui'      => true,
      'show_in_rest' => true,
      'rest_base'    => 'film-card-films',
      'menu_icon'    => 'dashicons-editor-video',
      'supports'     => array( 'author' ),
    )
  );
}

/** Lets the block's editor read the titles and the film files of the site. */
function film_card_register_file() {
  $fields = array(
    'film_title' => function ( $film ) {
      return film_card_title_of( film_card_file( $film['id'] ) );
    },
    'film_file'  => function ( $film ) {
      return film_card_file( $film['id'] );
    },
  );
  foreach ( $fields as $name => $callback ) {
    register_rest_field(
      FILM_CARD_FILM,
      $name,
      array(
        'get_callback' => $callback,
        'schema'       => array(
          'type'     => 'string',
          'context'  => array( 'view', 'edit' ),
          'readonly' => true,
        ),
      )
    );
  }
}

/**
 * The film file of a film.
 *
 * @param int $id The post.
 * @return string JSON.
 */
function film_card_file( $id ) {
  return (string) get_post_meta( $id, FILM_CARD_FILE, true );
}

/**
 * The film file of a published film of the site.
 *
 * @param string $name The film's name in addresses.
 * @return string JSON; empty where there is no such film.
 */
function film_card_file_named( $name ) {
  $films = get_posts(
    array(
      'post_type'        => FILM_CARD_FILM,
      'name'             => $name,
      'post_status'      => 'publish',
      'numberposts'      => 1,
      'suppress_filters' => false,
    )
  );
  return $films ? film_card_file( $films[0]->ID ) : '';
}

/**
 * What keeps a text from being a film file that any card shows. The card itself, which the screen of a film and the
 * block's editor ask as one types, tells all other faults: it leaves out what has one, and shows the rest.
 *
 * @param string $text The text.
 * @return string Empty where nothing does.
 */
function film_card_fault( $text ) {
  $film = json_decode( $text );
  if ( JSON_ERROR_NONE !== json_last_error() ) {
    /* translators: %s: what the JSON reader of PHP says. */
    return sprintf( __( 'This is no JSON: %s.', 'film-card' ), json_last_error_msg() );
  }
  if ( ! is_object( $film ) || '' === film_card_name( isset( $film->name ) ? $film->name : null ) ) {
    return __( 'The film has no name.', 'film-card' );
  }
  return '';
}

/**
 * A film file as one line of text.
 *
 * @param string $text The file.
 * @return string Empty where it is none.
 */
function film_card_title_of( $text ) {
  $film = json_decode( $text );
  if ( ! is_object( $film ) || ! isset( $film->name ) ) {
    return '';
  }
  $date = isset( $film->datePublished ) && is_string( $film->datePublished ) ? $film->datePublished : '';
  return film_card_title( $film->name, $date );
}
