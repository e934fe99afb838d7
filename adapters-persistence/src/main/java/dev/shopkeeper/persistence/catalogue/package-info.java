/**
 * Products in MongoDB: collection {@code products}, named by their own ids. Lists walk compound indexes of the sort value
 * and the id; words and categories are arrays, found by index. What is not for everybody's eyes ({@code hidden}) or
 * sold out is marked, and what is usual is not, so that counting the rest costs little.
 */
@NullMarked
package dev.shopkeeper.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
