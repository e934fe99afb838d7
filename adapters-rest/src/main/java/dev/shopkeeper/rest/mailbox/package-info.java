/** Captured mail over HTTP, for staff. */
@NullMarked
package dev.shopkeeper.rest.mailbox;

import org.jspecify.annotations.NullMarked;
