/** Puts the parts together and starts them: settings, wiring, embedded servers. */
@NullMarked
package dev.shopkeeper.bootstrap;

import org.jspecify.annotations.NullMarked;
