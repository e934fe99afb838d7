/** Programs that measure; each is run by the command in its Javadoc, never by the build. */
@NullMarked
package dev.shopkeeper.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
