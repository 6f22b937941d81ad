<?php
/**
 * The screen of a film: its file as text, opened from the disk or typed, with the card beside it. What is no film file
 * is kept as a draft.
 */

defined( 'ABSPATH' ) || exit;

/** The name of the field with the file, and of what proves that this screen has sent it. */
const FILM_CARD_FIELD = 'film_card_file';
const FILM_CARD_NONCE = 'film_card_nonce';

/** The argument of the screen's address after a film was kept as a draft. */
const FILM_CARD_KEPT = 'film_card_kept';

add_action( 'add_meta_boxes_' . FILM_CARD_FILM, 'film_card_add_box' );
add_filter( 'wp_insert_post_data', 'film_card_name_film', 10, 2 );
add_action( 'save_post_' . FILM_CARD_FILM, 'film_card_save_file' );
add_action( 'admin_notices', 'film_card_notice' );

/** Puts the file onto the screen. */
function film_card_add_box() {
  add_meta_box( 'film-card-box', __( 'Film file (JSON)', 'film-card' ), 'film_card_show_box', FILM_CARD_FILM );
}

/**
 * Prints the file's field, the verdict on it, and the card.
 *
 * @param WP_Post $post The film.
 */
function film_card_show_box( $post ) {
  wp_enqueue_script( FILM_CARD_SCRIPT );
  wp_enqueue_script(
    'film-card-film-screen',
    film_card_url( 'admin/film-screen.js' ),
    array(),
    FILM_CARD_VERSION,
    true
  );
  wp_nonce_field( FILM_CARD_FIELD, FILM_CARD_NONCE );
  $example = "{\n  \"name\": { \"en\": \"A Trip to the Moon\", \"es\": \"Viaje a la Luna\" },\n  \"datePublished\": \"1902\",\n  \"director\": [\"Georges Méliès\"]\n}";
  ?>
  <p>
    <label><?php esc_html_e( 'Open a film file:', 'film-card' ); ?>
      <input type="file" id="film-card-open" accept=".json,application/json">
    </label>
  </p>
  <p>
    <label for="film-card-file"><?php esc_html_e( 'Or type it:', 'film-card' ); ?></label>
    <textarea id="film-card-file" name="<?php echo esc_attr( FILM_CARD_FIELD ); ?>" class="large-text code" rows="18"
      spellcheck="false" placeholder="<?php echo esc_attr( $example ); ?>"
    ><?php echo esc_textarea( film_card_file( $post->ID ) ); ?></textarea>
  </p>
  <div id="film-card-verdict" role="status"
    data-right="<?php esc_attr_e( 'The film file is right.', 'film-card' ); ?>"></div>
  <film-card id="film-card-preview" data-schema="off" data-remember="never" data-loading="eager"></film-card>
  <?php
}

/**
 * Whether the screen has sent a file with this post, and its text.
 *
 * @return string|null
 */
function film_card_sent_file() {
  if ( ! isset( $_POST[ FILM_CARD_FIELD ], $_POST[ FILM_CARD_NONCE ] ) ) {
    return null;
  }
  if ( ! wp_verify_nonce( sanitize_key( $_POST[ FILM_CARD_NONCE ] ), FILM_CARD_FIELD ) ) {
    return null;
  }
  // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- JSON is kept as it is.
  $text = wp_unslash( $_POST[ FILM_CARD_FIELD ] );
  // Some editors write a byte order mark, which JSON does not know.
  return is_string( $text ) ? trim( preg_replace( '/^\xEF\xBB\xBF/', '', $text ) ) : null;
}

/**
 * Names a film after its file, and makes a draft of what is none.
 *
 * @param array $post  The row of the post, with slashes.
 * @param array $given What was sent.
 * @return array
 */
function film_card_name_film( $post, $given ) {
  $text = FILM_CARD_FILM === $post['post_type'] ? film_card_sent_file() : null;
  if ( null === $text || 'trash' === $post['post_status'] ) {
    return $post;
  }
  if ( '' !== film_card_fault( $text ) ) {
    if ( in_array( $post['post_status'], array( 'publish', 'future', 'private' ), true ) ) {
      $post['post_status'] = 'draft';
      add_filter( 'redirect_post_location', 'film_card_tell_kept' );
    }
    return $post;
  }
  $film               = json_decode( $text );
  $post['post_title'] = wp_slash( film_card_title_of( $text ) );
  $name               = isset( $film->id ) && is_string( $film->id ) ? $film->id : film_card_name( $film->name );
  $id                 = isset( $given['ID'] ) ? $given['ID'] : 0;
  $post['post_name']  = wp_unique_post_slug( sanitize_title( $name ), $id, 'publish', FILM_CARD_FILM, 0 );
  return $post;
}

/**
 * Keeps the file.
 *
 * @param int $id The post.
 */
function film_card_save_file( $id ) {
  $text = film_card_sent_file();
  if ( null !== $text && ! wp_is_post_revision( $id ) && current_user_can( 'edit_post', $id ) ) {
    update_post_meta( $id, FILM_CARD_FILE, wp_slash( $text ) );
  }
}

/**
 * Leads back to a screen that says why the film is a draft, instead of that it was published.
 *
 * @param string $address The screen's address.
 * @return string
 */
function film_card_tell_kept( $address ) {
  return add_query_arg( FILM_CARD_KEPT, 1, remove_query_arg( 'message', $address ) );
}

/** Says why the film is a draft, and how a film comes onto a page. */
function film_card_notice() {
  $screen = get_current_screen();
  $post   = get_post();
  if ( ! $screen || FILM_CARD_FILM !== $screen->id || ! $post ) {
    return;
  }
  $fault = film_card_fault( film_card_file( $post->ID ) );
  if ( isset( $_GET[ FILM_CARD_KEPT ] ) && '' !== $fault ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended
    $text = __( 'Kept as a draft.', 'film-card' ) . ' ' . $fault;
    printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( $text ) );
  }
  if ( 'publish' === $post->post_status ) {
    /* translators: %s: a shortcode. */
    $text = esc_html__( 'Put it into a post with the block “Film card”, or with %s.', 'film-card' );
    $code = sprintf( '<code>[%s film="%s"]</code>', FILM_CARD_SHORTCODE, esc_html( $post->post_name ) );
    printf( '<div class="notice notice-info"><p>%s</p></div>', sprintf( $text, $code ) ); // phpcs:ignore WordPress.Security.EscapeOutput
  }
}
