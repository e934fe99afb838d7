/**
 * Webhooks: other programs of the shop hear what became of its e-mails.
 *
 * <p>An event is told to each hook that wants its kind. What is owed to a hook is a call: it waits, is tried until the
 * hook takes it or it is given up, and stays for a while as the log. A call's id is computed from the hook and the event,
 * so that an event that is told twice is owed once. Events carry ids and no word about the person; whoever may know more
 * asks for it with the id.
 */
@NullMarked
package dev.shopkeeper.domain.notification.webhook;

import org.jspecify.annotations.NullMarked;
