package dev.shopkeeper.application.notification.mail;

import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mail server in a list: it takes everything, unless told to answer otherwise. */
public final class InMemoryMailer implements Mailer {

    private final List<Email> accepted = new CopyOnWriteArrayList<>();
    private volatile Function<Email, MailOutcome> answers = _ -> new MailOutcome.Accepted("250 taken");

    @Override
    public MailOutcome send(Email email) {
        MailOutcome outcome = answers.apply(email);
        if (outcome instanceof MailOutcome.Accepted) {
            accepted.add(email);
        }
        return outcome;
    }

    /** From now on it answers so. */
    public void answer(Function<Email, MailOutcome> next) {
        answers = next;
    }

    /** What it took, oldest first. */
    public List<Email> accepted() {
        return List.copyOf(accepted);
    }
}
