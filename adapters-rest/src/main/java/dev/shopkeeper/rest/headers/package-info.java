/**
 * Headers of answers: what every one tells a browser (not to guess types, not to frame, not to keep, not to run what is not
 * ours), and which version of a thing it shows.
 */
@NullMarked
package dev.shopkeeper.rest.headers;

import org.jspecify.annotations.NullMarked;
