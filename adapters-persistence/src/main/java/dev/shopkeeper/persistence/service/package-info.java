/** Whether the stores answer. */
@NullMarked
package dev.shopkeeper.persistence.service;

import org.jspecify.annotations.NullMarked;
