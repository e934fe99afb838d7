/** How text that people and files write is put in order, whatever it says. */
@NullMarked
package dev.shopkeeper.domain.text;

import org.jspecify.annotations.NullMarked;
