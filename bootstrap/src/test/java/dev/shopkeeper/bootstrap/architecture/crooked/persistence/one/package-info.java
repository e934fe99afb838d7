/** Breaks rules, so that they are seen to say no. */
@NullMarked
package dev.shopkeeper.bootstrap.architecture.crooked.persistence.one;

import org.jspecify.annotations.NullMarked;
