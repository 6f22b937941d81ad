#!/usr/bin/env bash
# WordPress leaves a shortcode in the paragraph that it put around it, once any post with blocks was shown on the page.
#
# Packages: @wp-playground/wordpress-builds 0.9.19 (npm), of which WordPress 6.5.5. Debian's WordPress 6.1.9 does the same.
# Seen on 30 November 2026 with PHP 8.2.
#
# Expected: a shortcode alone between empty lines comes without the <p> that `wpautop` makes of these. `shortcode_unautop`
# runs right behind it, and is documented with "Ensures that shortcodes are not wrapped in `<p>...</p>`."
#
# Seen: the same text of a shortcode, before a post with blocks and behind it. `do_blocks` takes `wpautop` away for such a
# post, and `_restore_wpautop_hook` puts it back behind `shortcode_unautop`, for the rest of the request:
#| <div>One.</div>
#| <p><div>One.</div></p>
#
# Why it matters: feeds, archives, and pages with a list of latest posts show many posts in one request. Of a shortcode
# with paragraphs inside, a browser ends the outer <p>, and with it every element that is open there, at the first inner
# <p>: the fallback of a web component lands behind the component, where it stays when the component is live.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @wp-playground/wordpress-builds@0.9.19 >&2
unzip -q node_modules/@wp-playground/wordpress-builds/src/wordpress/wp-6.5.zip 'wp-includes/*'

cat > see.php <<'PHP'
<?php
// The filters of a post's content as wp-includes/default-filters.php has them, without the database around.
const ABSPATH = __DIR__ . '/';
const WPINC = 'wp-includes';
const WP_DEBUG = false;
foreach (explode(' ', 'plugin functions formatting shortcodes kses class-wp-block-parser blocks class-wp-block-type'
    . ' class-wp-block-type-registry class-wp-block-list class-wp-block class-wp-block-supports') as $file) {
    require_once __DIR__ . "/wp-includes/$file.php";
}
foreach (['do_blocks' => 9, 'wpautop' => 10, 'shortcode_unautop' => 10, 'do_shortcode' => 11] as $filter => $priority) {
    add_filter('the_content', $filter, $priority);
}
add_shortcode('box', fn($attributes, $content) => "<div>$content</div>");

echo apply_filters('the_content', '[box]One.[/box]');
apply_filters('the_content', "<!-- wp:paragraph -->\n<p>A block.</p>\n<!-- /wp:paragraph -->");
echo apply_filters('the_content', '[box]One.[/box]');
PHP

seen=$(php see.php)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }
