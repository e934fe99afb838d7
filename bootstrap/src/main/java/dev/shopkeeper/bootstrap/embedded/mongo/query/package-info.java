/**
 * Finds documents: index definitions and their keys, the ranges of keys a query needs, and the filter that decides.
 *
 * <p>An index only narrows what is looked at; every candidate goes through the filter, which means what the server's own
 * matcher means. An index gives the order of a sort only where it is exactly the sorter's.
 */
@NullMarked
package dev.shopkeeper.bootstrap.embedded.mongo.query;

import org.jspecify.annotations.NullMarked;
