/** How lists are asked for and answered, whatever they hold. */
@NullMarked
package dev.shopkeeper.domain.paging;

import org.jspecify.annotations.NullMarked;
