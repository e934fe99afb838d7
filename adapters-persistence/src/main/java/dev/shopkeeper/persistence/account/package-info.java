/** Accounts and sessions in MongoDB, and the count of tries to sign in, in Redis. */
@NullMarked
package dev.shopkeeper.persistence.account;

import org.jspecify.annotations.NullMarked;
