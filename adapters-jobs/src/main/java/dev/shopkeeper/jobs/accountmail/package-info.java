/** The rhythm in which owners of accounts get their e-mails. */
@NullMarked
package dev.shopkeeper.jobs.accountmail;

import org.jspecify.annotations.NullMarked;
