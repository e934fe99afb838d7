/** Phone numbers, understood by libphonenumber. */
@NullMarked
package dev.shopkeeper.jobs.customer;

import org.jspecify.annotations.NullMarked;
