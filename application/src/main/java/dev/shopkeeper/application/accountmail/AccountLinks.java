package dev.shopkeeper.application.accountmail;

import dev.shopkeeper.domain.account.AccountMail.Purpose;
import java.net.URI;
import java.util.function.Supplier;

/** Where the links in e-mails to owners of accounts lead. */
public final class AccountLinks {

    private final Supplier<URI> base;

    /** @param base where this shop is found; asked each time, for it may be known only once the server listens */
    public AccountLinks(Supplier<URI> base) {
        this.base = base;
    }

    URI link(Purpose purpose, String secret) {
        String path =
                switch (purpose) {
                    case PROVE_ADDRESS -> "/auth/verify/";
                    case NEW_PASSWORD -> "/auth/password/reset/";
                };
        return URI.create(base.get() + path + secret);
    }
}
