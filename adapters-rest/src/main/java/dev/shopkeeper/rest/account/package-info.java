/** Signing in and up, one's own account, and the accounts of staff, over HTTP. */
@NullMarked
package dev.shopkeeper.rest.account;

import org.jspecify.annotations.NullMarked;
