/**
 * A template sent to people.
 *
 * <p>A {@link dev.shopkeeper.domain.notification.send.Send} pins one version of a template and freezes its audience.
 * Each recipient has one {@link dev.shopkeeper.domain.notification.send.Delivery}, whose id is made of the two, so that
 * making it again changes nothing. Which status may follow which stands in
 * {@link dev.shopkeeper.domain.notification.send.SendStatus#mayBecome} and
 * {@link dev.shopkeeper.domain.notification.send.DeliveryStatus#mayBecome}.
 *
 * <p>A delivery is {@code sending} before anything of it reaches the mail server. What is found so after a crash may
 * have gone out or not: it becomes {@code uncertain}, and the send's policy or a person decides.
 *
 * <p>The numbers of a send are a {@link dev.shopkeeper.domain.notification.send.SendTally}, which can only move
 * recipients from one number to another. So they add up by construction, at whatever moment somebody looks.
 */
@NullMarked
package dev.shopkeeper.domain.notification.send;

import org.jspecify.annotations.NullMarked;
