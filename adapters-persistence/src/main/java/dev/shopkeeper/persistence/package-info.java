/** MongoDB and Redis behind the ports. */
@NullMarked
package dev.shopkeeper.persistence;

import org.jspecify.annotations.NullMarked;
