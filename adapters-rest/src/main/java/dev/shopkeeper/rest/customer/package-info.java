/**
 * Customers over HTTP. Staff read them, admins change them, and customers see and keep up themselves; whoever asks for
 * somebody else is told that there is nobody. A change names what it changes: a field that is not sent stays, and one
 * that is sent as null is taken away.
 */
@NullMarked
package dev.shopkeeper.rest.customer;

import org.jspecify.annotations.NullMarked;
