<?php
require 'film-card.php';
// The check asks for the page as a host without the command would give it.
if (isset($_GET['without'])) {
    putenv('PATH=/nowhere');
}
?>
<!doctype html>
<html lang="es">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Cine</title>
  <script src="/pkg/film-card.js" async></script>
</head>
<body>
  <h1>Cine</h1>
  <?= film_card('/films/le-voyage-dans-la-lune.json', ['lang' => 'es', 'heading-level' => '3']) ?>
</body>
</html>
