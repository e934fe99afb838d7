/** Interactions in MongoDB: a collection that is only added to. */
@NullMarked
package dev.shopkeeper.persistence.interaction;

import org.jspecify.annotations.NullMarked;
