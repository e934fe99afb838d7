package dev.shopkeeper.application.notification.mail.smtp;

import java.time.Duration;

/** What the server does with one e-mail. */
public sealed interface Verdict {

    /** Takes it. */
    record Take() implements Verdict {}

    /** Answers RCPT so. */
    record RefuseRecipient(int code, String text) implements Verdict {}

    /** Reads the whole e-mail and answers its end so. */
    record RefuseEmail(int code, String text) implements Verdict {}

    /** Hangs up in the middle of DATA. */
    record DropInData() implements Verdict {}

    /** Reads the whole e-mail and hangs up without an answer, having taken it or not. */
    record DropAtEnd(boolean taken) implements Verdict {}

    /** Waits before it answers the end. */
    record Late(Duration delay, Verdict then) implements Verdict {}
}
