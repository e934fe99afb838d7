/** What comes again and again: steps of this node, and jobs that the nodes share by the clock. */
@NullMarked
package dev.shopkeeper.jobs.schedule;

import org.jspecify.annotations.NullMarked;
