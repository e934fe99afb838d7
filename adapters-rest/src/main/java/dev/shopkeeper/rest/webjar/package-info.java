/** Files of browser libraries that come as WebJars: found whatever their version, which stands in the build alone. */
@NullMarked
package dev.shopkeeper.rest.webjar;

import org.jspecify.annotations.NullMarked;
