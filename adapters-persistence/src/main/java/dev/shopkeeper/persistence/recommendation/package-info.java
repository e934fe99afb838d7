/**
 * Models, trainings and what was shown, in MongoDB. A model's content lies in chunks of 1 MiB behind one document that
 * describes it; which version serves is one small document for each type, changed only by whoever knows what it was.
 */
@NullMarked
package dev.shopkeeper.persistence.recommendation;

import org.jspecify.annotations.NullMarked;
