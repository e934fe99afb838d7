/** Breaks rules, so that they are seen to say no. */
@NullMarked
package dev.shopkeeper.bootstrap.architecture.crooked.domain.two;

import org.jspecify.annotations.NullMarked;
