/** Runs work that outlives its request: any feature brings a TaskWork, and nothing here knows which. */
@NullMarked
package dev.shopkeeper.application.task;

import org.jspecify.annotations.NullMarked;
