/** The whole edge over real HTTP, in front of routes that exist for its tests only. */
@NullMarked
package dev.shopkeeper.rest.edge;

import org.jspecify.annotations.NullMarked;
