/**
 * The embedded mail server: GreenMail speaks SMTP, what it takes is kept here.
 *
 * <p>GreenMail's own store keeps every message parsed, in memory, in a mailbox of its own for each recipient, without a
 * bound: sending to everybody would fill the heap. So each message goes into a file as it came, with what a list shows of
 * it in front. There are two files at most; when the newer is full, the older is deleted. What is there survives a
 * restart; what was being written when the machine died is dropped.
 */
@NullMarked
package dev.shopkeeper.bootstrap.embedded.mail;

import org.jspecify.annotations.NullMarked;
