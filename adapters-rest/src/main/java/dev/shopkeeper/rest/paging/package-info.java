/**
 * How lists are asked for and answered. A controller takes a {@code PageRequest} parameter, says with
 * {@code @SortableBy} what the list can be sorted by, and answers a {@code PageJson}.
 */
@NullMarked
package dev.shopkeeper.rest.paging;

import org.jspecify.annotations.NullMarked;
