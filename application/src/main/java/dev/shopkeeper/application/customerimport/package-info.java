/** What customers bring to have themselves imported, and taking such an import back. */
@NullMarked
package dev.shopkeeper.application.customerimport;

import org.jspecify.annotations.NullMarked;
