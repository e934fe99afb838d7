/**
 * What an operator can set, as validated records. Every variable is read once, before anything starts; an empty one
 * counts as not set, and all that cannot be used are told together, by name and never by value.
 */
@NullMarked
package dev.shopkeeper.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
