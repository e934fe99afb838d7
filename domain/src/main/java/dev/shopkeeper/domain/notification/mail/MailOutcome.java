package dev.shopkeeper.domain.notification.mail;

/** What became of an e-mail that was to be handed to the mail server. */
public sealed interface MailOutcome {

    /** The server has it and answers for it from now on. */
    record Accepted(String reply) implements MailOutcome {
        public Accepted {
            reply = ServerWords.cleaned(reply);
        }
    }

    /** The server does not take it now (4xx); it may be offered again later. */
    record Deferred(int code, String reply) implements MailOutcome {
        public Deferred {
            reply = ServerWords.cleaned(reply);
        }
    }

    /**
     * The server does not take it, now or later (5xx).
     *
     * @param hardBounce whether that is because of the address, so that nothing else should be sent there either
     */
    record Refused(int code, String reply, boolean hardBounce) implements MailOutcome {
        public Refused {
            reply = ServerWords.cleaned(reply);
        }

        /**
         * What a refusal means.
         *
         * @param ofRecipient whether it was the address that was refused, before the server saw the e-mail itself
         */
        public static Refused of(int code, String reply, boolean ofRecipient) {
            return new Refused(code, reply, HardBounces.isOne(code, reply, ofRecipient));
        }
    }

    /** Nothing was handed over: the server could not be reached, or was lost before the end of the e-mail was sent. */
    record Unreachable(String why) implements MailOutcome {
        public Unreachable {
            why = ServerWords.cleaned(why);
        }
    }

    /** The whole e-mail was sent, but the server was lost before it said whether it has it. */
    record Unclear(String why) implements MailOutcome {
        public Unclear {
            why = ServerWords.cleaned(why);
        }
    }
}
