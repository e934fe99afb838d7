@NullMarked
package dev.shopkeeper.persistence;

import org.jspecify.annotations.NullMarked;
