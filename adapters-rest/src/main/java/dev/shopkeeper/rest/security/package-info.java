/**
 * The security edge: who calls, and whether they may.
 *
 * <p>Every controller method says in {@code @Secured} who may call it, in the words of
 * {@link dev.shopkeeper.rest.security.Access}; one that says nothing is refused. A route that does not exist is answered 404,
 * and a wrong method 405, before anybody is asked who they are. Where a route is open to anyone, what a client carries
 * counts when it is good and is passed over when it is not; everywhere else it must be good.
 */
@NullMarked
package dev.shopkeeper.rest.security;

import org.jspecify.annotations.NullMarked;
