<?php
/**
 * The block "Film card".
 */

defined( 'ABSPATH' ) || exit;

const FILM_CARD_BLOCK = 'film-card/film-card';

/**
 * The custom properties of the card that the colours of a block set, by the places of these colours in the attribute
 * `style`.
 */
const FILM_CARD_COLOURS = array(
  '--film-card-background' => array( 'color', 'background' ),
  '--film-card-color'      => array( 'color', 'text' ),
  '--film-card-accent'     => array( 'elements', 'link', 'color', 'text' ),
);

add_action( 'init', 'film_card_register_block' );

/** Tells WordPress of the block and of the script of its editor. */
function film_card_register_block() {
  wp_register_script(
    'film-card-block',
    film_card_url( 'block/block.js' ),
    array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-core-data', 'wp-data', 'wp-element', 'wp-html-entities' ),
    FILM_CARD_VERSION,
    true
  );
  register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => 'film_card_render_block' ) );
}

add_action( 'enqueue_block_editor_assets', 'film_card_tell_editor' );

/** Gives the script of the block's editor what only PHP knows. */
function film_card_tell_editor() {
  $given = array(
    'script'  => add_query_arg( 'ver', FILM_CARD_VERSION, film_card_url( FILM_CARD_SCRIPT_FILE ) ),
    'films'   => array(),
    'options' => array(),
    'words'   => film_card_words(),
    'texts'   => film_card_editor_texts(),
  );
  foreach ( film_card_reference()['films'] as $id => $film ) {
    $given['films'][] = array(
      'id'    => $id,
      'title' => film_card_title( $film['name'], $film['datePublished'] ),
    );
  }
  foreach ( film_card_reference()['options'] as $name => $option ) {
    if ( isset( $option['label'] ) ) {
      $given['options'][] = array_merge(
        $option,
        array(
          'name'  => $name,
          'label' => $option['label'][ film_card_language() ],
        )
      );
    }
  }
  wp_add_inline_script(
    'film-card-block',
    'const filmCardBlock = ' . wp_json_encode( $given, JSON_HEX_TAG ) . ';',
    'before'
  );
}

/**
 * The words of options, as people say them.
 *
 * @return string[]
 */
function film_card_words() {
  return array(
    'always'      => __( 'Always', 'film-card' ),
    'auto'        => __( 'Automatic', 'film-card' ),
    'awards'      => __( 'Awards', 'film-card' ),
    'cast'        => __( 'Cast', 'film-card' ),
    'credits'     => __( 'Credits', 'film-card' ),
    'dark'        => __( 'Dark', 'film-card' ),
    'eager'       => __( 'At once', 'film-card' ),
    'en'          => __( 'English', 'film-card' ),
    'es'          => __( 'Spanish', 'film-card' ),
    'lang-switch' => __( 'Language buttons', 'film-card' ),
    'lazy'        => __( 'When the reader comes near', 'film-card' ),
    'light'       => __( 'Light', 'film-card' ),
    'links'       => __( 'Links', 'film-card' ),
    'meta'        => __( 'Year, running time, genres', 'film-card' ),
    'never'       => __( 'Never', 'film-card' ),
    'off'         => __( 'No', 'film-card' ),
    'page'        => __( 'Yes', 'film-card' ),
    'poster'      => __( 'Picture', 'film-card' ),
    'reviews'     => __( 'Reviews', 'film-card' ),
    'session'     => __( 'During the visit', 'film-card' ),
    'synopsis'    => __( 'Synopsis', 'film-card' ),
  );
}

/**
 * The texts of the block's editor.
 *
 * @return string[]
 */
function film_card_editor_texts() {
  return array(
    'fallback'     => __( 'Text in feeds, excerpts, and until the card is there', 'film-card' ),
    'fallbackHelp' => __( 'Left empty: the name of the film.', 'film-card' ),
    'fallbackUrl'  => __( 'Its link', 'film-card' ),
    'film'         => __( 'Film', 'film-card' ),
    'gone'         => __( 'This film is not published any more. Choose another one.', 'film-card' ),
    'json'         => __( 'Film file (JSON)', 'film-card' ),
    'language'     => __( 'Language', 'film-card' ),
    'loading'      => __( 'Colours, loading, search engines', 'film-card' ),
    'open'         => __( 'Open a film file', 'film-card' ),
    'own'          => __( 'A film of this card alone', 'film-card' ),
    'right'        => __( 'The film file is right.', 'film-card' ),
    'sections'     => __( 'Sections', 'film-card' ),
  );
}

/**
 * The block as HTML.
 *
 * @param array $attributes The block's attributes.
 * @return string
 */
function film_card_render_block( $attributes ) {
  $options = isset( $attributes['options'] ) ? (array) $attributes['options'] : array();
  unset( $options['film'], $options['source'], $options['src'] );
  $film = '';
  $id   = '';
  if ( 'json' === $attributes['source'] ) {
    $film = $attributes['json'];
  } elseif ( 'site' === $attributes['source'] ) {
    $post = get_post( $attributes['filmPost'] );
    if ( $post && FILM_CARD_FILM === $post->post_type && 'publish' === $post->post_status ) {
      $film = film_card_file( $post->ID );
    }
  } else {
    $id              = $attributes['film'];
    $options['film'] = $id;
  }
  $fallback = film_card_block_fallback( $attributes );
  if ( '' === $fallback ) {
    $fallback = film_card_default_fallback( $film, $id );
  }
  $wrapper = get_block_wrapper_attributes(
    array_filter(
      array(
        'id'    => $attributes['anchor'],
        'style' => film_card_style( $attributes ),
      )
    )
  );
  return film_card_html( $film, $options, " $wrapper", $fallback );
}

/**
 * The text that the block was given for readers without the card.
 *
 * @param array $attributes The block's attributes.
 * @return string HTML; empty where there is none.
 */
function film_card_block_fallback( $attributes ) {
  $text = film_card_text( trim( $attributes['fallback'] ) );
  if ( '' === $text ) {
    return '';
  }
  $url = esc_url( $attributes['fallbackUrl'] );
  return '' === $url ? "<p>$text</p>" : "<p><a href=\"$url\">$text</a></p>";
}

/**
 * The colours of a block as declarations of the card's custom properties.
 *
 * @param array $attributes The block's attributes.
 * @return string CSS; empty where the block has none.
 */
function film_card_style( $attributes ) {
  $colours = isset( $attributes['style'] ) ? $attributes['style'] : array();
  // A colour of the theme has an attribute of its own, except that of links.
  foreach ( array( 'background', 'text' ) as $kind ) {
    if ( ! empty( $attributes[ $kind . 'Color' ] ) ) {
      $colours['color'][ $kind ] = 'var:preset|color|' . $attributes[ $kind . 'Color' ];
    }
  }
  $css = '';
  foreach ( FILM_CARD_COLOURS as $property => $path ) {
    $value = $colours;
    foreach ( $path as $key ) {
      $value = is_array( $value ) && isset( $value[ $key ] ) ? $value[ $key ] : '';
    }
    $value = preg_replace( '/^var:preset\|color\|([\w-]+)$/', 'var(--wp--preset--color--$1)', (string) $value );
    if ( preg_match( '~^[#\w.%,()/ -]+$~', $value ) && false === stripos( $value, 'url' ) ) {
      $css .= "$property:$value;";
    }
  }
  return $css;
}
