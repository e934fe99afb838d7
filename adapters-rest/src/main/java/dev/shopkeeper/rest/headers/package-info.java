/** What every answer tells a browser: not to guess types, not to frame, not to keep, not to run what is not ours. */
@NullMarked
package dev.shopkeeper.rest.headers;

import org.jspecify.annotations.NullMarked;
