/** Tasks and what they told, in MongoDB: one document for each task, one for each line of its log. */
@NullMarked
package dev.shopkeeper.persistence.task;

import org.jspecify.annotations.NullMarked;
