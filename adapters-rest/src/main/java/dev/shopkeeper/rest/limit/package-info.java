/**
 * How much one caller may ask for: how often (counted per signed-in user, per customer a service acts for, per address
 * of somebody unknown) and how large a body may be.
 */
@NullMarked
package dev.shopkeeper.rest.limit;

import org.jspecify.annotations.NullMarked;
