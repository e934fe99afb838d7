/**
 * Customers in MongoDB: collection {@code customers}, read and written by a codec of our own, because an import writes
 * ten thousand of them a second. The three keys are unique, sparse indexes: a customer without a key lacks the field.
 * Lists walk compound indexes of the sort value and the id; words are an array, found by their beginnings.
 */
@NullMarked
package dev.shopkeeper.persistence.customer;

import org.jspecify.annotations.NullMarked;
