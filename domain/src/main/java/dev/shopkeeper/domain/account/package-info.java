/** Who may sign in, as what, and who is calling. */
@NullMarked
package dev.shopkeeper.domain.account;

import org.jspecify.annotations.NullMarked;
