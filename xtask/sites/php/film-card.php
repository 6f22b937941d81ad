<?php
/**
 * The card of a film file, by its address on this site; the element where the command is not there or may not be called.
 *
 * @param array<string, string> $options The card's options, without their `data-`.
 */
function film_card(string $film, array $options = []): string
{
    $command = ['film-card', 'render', $_SERVER['DOCUMENT_ROOT'] . $film];
    $data = '';
    foreach ($options as $name => $value) {
        array_push($command, "--$name", $value);
        $data .= " data-$name=\"" . htmlspecialchars($value) . '"';
    }
    // Hosts forbid it by taking the function away.
    $program = function_exists('proc_open') ? @proc_open($command, [1 => ['pipe', 'w']], $pipes) : false;
    $card = $program ? stream_get_contents($pipes[1]) : '';
    if ($program && proc_close($program) === 0) {
        return $card;
    }
    return '<film-card data-src="' . htmlspecialchars($film) . "\"$data></film-card>";
}
