/** What Shopkeeper does, told as use cases over driven ports; knows no framework. */
@NullMarked
package dev.shopkeeper.application;

import org.jspecify.annotations.NullMarked;
