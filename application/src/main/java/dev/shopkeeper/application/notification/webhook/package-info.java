/**
 * Webhooks: who hears of events, and how they are told.
 *
 * <p>{@code Announce} writes what is owed to each hook that wants an event into an outbox, and costs nothing where no hook
 * does; {@code CallWebhooks} is a step of every worker node that tells it. Each hook has its own turn in it, so that one
 * that is slow or dead keeps nobody else waiting; a call is claimed for a while before it is made, so that a node that
 * dies leaves it to another. So a hook hears of each event at least once, in no promised order.
 *
 * <p>Nothing piles up for ever: a hook for which {@value
 * dev.shopkeeper.application.notification.webhook.Announce#MOST_WAITING} calls wait hears of no more until some are
 * made or given up, and how many it missed stands on it; what has ended stays in the log for a week at most.
 */
@NullMarked
package dev.shopkeeper.application.notification.webhook;

import org.jspecify.annotations.NullMarked;
