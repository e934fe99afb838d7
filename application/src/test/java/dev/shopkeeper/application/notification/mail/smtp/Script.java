package dev.shopkeeper.application.notification.mail.smtp;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Decides what becomes of each e-mail. Asked at each RCPT; safe for many threads. */
@FunctionalInterface
public interface Script {

    Verdict verdict(String recipient);

    static Script takingAll() {
        return _ -> new Verdict.Take();
    }

    /** Always the same. */
    static Script always(Verdict verdict) {
        return _ -> verdict;
    }

    /** A verdict for these recipients; the others are taken. */
    static Script forRecipients(Set<String> recipients, Verdict verdict) {
        return recipient -> recipients.contains(recipient) ? verdict : new Verdict.Take();
    }

    /** A verdict for a share of all e-mails, from 0 to 1, by chance; the others are taken. */
    static Script forShare(double share, Verdict verdict) {
        return _ -> ThreadLocalRandom.current().nextDouble() < share ? verdict : new Verdict.Take();
    }
}
