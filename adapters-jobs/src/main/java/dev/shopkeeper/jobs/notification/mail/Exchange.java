package dev.shopkeeper.jobs.notification.mail;

import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Accepted;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Deferred;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Refused;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Unclear;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Unreachable;
import jakarta.mail.MessagingException;

/** How far the handing over of one e-mail came: the last stage that was entered, and the server's first answer in it. */
final class Exchange {

    private static final int CLOSING = 421;

    /** The steps in which an e-mail is handed over, in order. */
    enum Stage {
        NOTHING,
        SENDER,
        RECIPIENT,
        BODY,
        /** The line with the dot: once it is written, the server may have the e-mail. */
        END
    }

    private Stage stage = Stage.NOTHING;
    private boolean awaited;
    private int code;
    private String reply = "";

    void enter(Stage next) {
        stage = next;
        awaited = false;
        code = 0;
        reply = "";
    }

    void awaitAnswer() {
        awaited = true;
    }

    /** What comes after the first answer of a stage answers the transport's own tidying up. */
    void answered(int newCode, String words) {
        if (code == 0) {
            code = newCode;
            reply = words;
        }
    }

    boolean wasAnswered() {
        return code > 0 && code != CLOSING;
    }

    boolean wasGivenUp() {
        return stage == Stage.SENDER && (code <= 0 || code == CLOSING);
    }

    MailOutcome accepted() {
        return new Accepted(reply);
    }

    /** What it means that the exchange broke off. */
    MailOutcome outcome(Exception failure) {
        if (code >= 400 && code < 500) {
            return new Deferred(code, reply);
        }
        if (code >= 500 && code < 600) {
            return Refused.of(code, reply, stage == Stage.RECIPIENT);
        }
        if (stage == Stage.END && code >= 200 && code < 300) {
            return accepted();
        }
        return stage == Stage.END && awaited ? new Unclear(why(failure)) : new Unreachable(why(failure));
    }

    private String why(Exception failure) {
        String step =
                switch (stage) {
                    case NOTHING -> "before anything was sent";
                    case SENDER -> "after MAIL";
                    case RECIPIENT -> "after RCPT";
                    case BODY -> "in DATA";
                    case END -> awaited ? "after the end of DATA" : "at the end of DATA";
                };
        return "lost " + step + ": " + (code == -1 ? "the server hung up" : words(failure));
    }

    /** What went wrong, in the words of the exception and of what is behind it. */
    static String words(Exception failure) {
        Exception inner = failure instanceof MessagingException e ? e.getNextException() : null;
        String outer = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return inner == null || inner.getMessage() == null ? outer : outer + ": " + inner.getMessage();
    }
}
