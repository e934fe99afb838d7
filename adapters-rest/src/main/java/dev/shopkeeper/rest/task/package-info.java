/**
 * Background work, watched and steered over HTTP. A controller that starts a task answers with
 * {@link dev.shopkeeper.rest.task.AcceptedJson}.
 */
@NullMarked
package dev.shopkeeper.rest.task;

import org.jspecify.annotations.NullMarked;
