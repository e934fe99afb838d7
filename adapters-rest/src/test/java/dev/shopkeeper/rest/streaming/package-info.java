@NullMarked
package dev.shopkeeper.rest.streaming;

import org.jspecify.annotations.NullMarked;
