/** What operators ask a process: whether it lives, whether it is ready, and how it fares. */
@NullMarked
package dev.shopkeeper.rest.service;

import org.jspecify.annotations.NullMarked;
