/** How words are compared when people look for something, whatever it is. */
@NullMarked
package dev.shopkeeper.domain.search;

import org.jspecify.annotations.NullMarked;
