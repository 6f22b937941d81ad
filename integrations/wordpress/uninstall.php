<?php
/**
 * Deletes what the plugin has kept: the site's films.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$films = get_posts(
  array(
    'post_type'   => 'film_card_film',
    // "any" would leave those in the trash.
    'post_status' => array_keys( get_post_stati() ),
    'numberposts' => -1,
    'fields'      => 'ids',
  )
);
foreach ( $films as $film ) {
  wp_delete_post( $film, true );
}
