/**
 * Sending a template to people, and telling afterwards who got it, who did not, and why.
 *
 * <p>{@link dev.shopkeeper.application.notification.send.StartSend} freezes the audience as lists of ids and tries the
 * e-mail out before it answers; deliveries are made later, a part at a time, by
 * {@link dev.shopkeeper.application.notification.send.RunSend}. Its task is the lease: one node at a time works on a send
 * and is the only one to write its numbers, so they are kept by moving recipients from one to another and never counted
 * but after a crash. Each state is stored only over the version before it, which is how a node that was too slow notices
 * that another has taken over.
 *
 * <p>A few slots send at a time. A slot makes an e-mail, has its delivery marked as {@code sending}, hands it over, and has
 * how that went recorded when it marks the next one: {@code GroupCommit} puts what all waiting slots have to say into one
 * write, and looks right before whether those people still want it. So an e-mail costs the store two small changes in
 * shared writes, and after {@code kill -9} one e-mail per slot is uncertain.
 *
 * <p>What people want of a send they leave with it as a command ({@link
 * dev.shopkeeper.application.notification.send.CommandSend}), for whoever works on it to carry out: nobody else changes
 * it. A send cannot end while a command waits. {@link dev.shopkeeper.application.notification.send.MendSends} keeps sends
 * and tasks together where a crash or a cancelled task has parted them.
 *
 * <p>Large sends take turns of two seconds, so that any number of them share a node; a small one waits for none of them.
 * The rate of a send is kept by the node that works on it.
 */
@NullMarked
package dev.shopkeeper.application.notification.send;

import org.jspecify.annotations.NullMarked;
