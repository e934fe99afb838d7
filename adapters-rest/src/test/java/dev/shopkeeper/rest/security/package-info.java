/** The security edge, tried by those who want past it. */
@NullMarked
package dev.shopkeeper.rest.security;

import org.jspecify.annotations.NullMarked;
