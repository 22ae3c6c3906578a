<?php
/**
 * Answers what WordPress's own functions make of text: JSON lines in, JSON lines out.
 * Usage: php oracle.php <folder of WordPress>. No database and no settings are needed.
 */

ini_set( 'display_errors', 'stderr' );
define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WPINC', 'wp-includes' );

/** Language pack of the current request: translations by their context. */
$translations = array();

function _x( $text, $context ) {
	global $translations;
	return isset( $translations[ $context ] ) ? $translations[ $context ] : $text;
}

function __( $text ) {
	return $text;
}

function get_option( $name, $default = false ) {
	return $default;
}

require ABSPATH . WPINC . '/plugin.php';
require ABSPATH . WPINC . '/formatting.php';
require ABSPATH . WPINC . '/shortcodes.php';
// Builders and blocks register shortcodes; here all tags are plain text.
remove_all_shortcodes();

function answer( $request ) {
	global $translations;
	$input = $request['input'];
	switch ( $request['function'] ) {
		case 'wptexturize':
			$translations = $request['translations'];
			// The second argument makes it forget the quotes of the language before.
			return wptexturize( $input, true );
		case 'wpautop':
			return wpautop( $input, true );
		case 'shortcode_parse_atts':
			// As pairs, since JSON objects lose the difference between numbers and names.
			$pairs = array();
			// Without attributes there is no array but an empty string.
			foreach ( shortcode_parse_atts( $input ) ?: array() as $name => $value ) {
				$pairs[] = array( $name, $value );
			}
			return $pairs;
	}
}

while ( ( $line = fgets( STDIN ) ) !== false ) {
	$flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR;
	echo json_encode( answer( json_decode( $line, true, 512, JSON_THROW_ON_ERROR ) ), $flags ), "\n";
}
