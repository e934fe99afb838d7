package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.limit.RateLimit;
import dev.shopkeeper.application.limit.RateLimit.WhenAway;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes the wish of somebody who forgot a password. Whether anybody has that address is looked up later, when the e-mail
 * is sent, so neither the answer nor the time it takes tells.
 */
public final class RequestNewPassword {

    private static final RateLimit TO_ONE_ADDRESS = new RateLimit(5, Duration.ofHours(1), WhenAway.COUNT_HERE);
    private static final RateLimit FROM_ONE_PLACE = new RateLimit(20, Duration.ofHours(1), WhenAway.COUNT_HERE);

    private final AccountMails mails;
    private final RateLimiter limiter;
    private final IdSource ids;
    private final InstantSource clock;

    public RequestNewPassword(AccountMails mails, RateLimiter limiter, IdSource ids, InstantSource clock) {
        this.mails = mails;
        this.limiter = limiter;
        this.ids = ids;
        this.clock = clock;
    }

    /** Promises an e-mail to that address, if an account has it. */
    public void request(@Nullable String email, ClientOrigin origin) {
        EmailAddress address = EmailAddress.parse(email == null ? "" : email)
                .orElseThrow(() -> InvalidInput.field("email", "must be an e-mail address"));
        limiter.take("forgot-from:" + origin.address(), FROM_ONE_PLACE)
                .orRefuse("too many new passwords were asked for from here: try again later");
        // Silently: a refusal would tell those who annoy somebody that it works, and known and unknown count alike.
        if (limiter.take("forgot-to:" + MailedLink.hashed(address.value()), TO_ONE_ADDRESS)
                .allowed()) {
            mails.add(AccountMail.toRenewPassword(ids.next(), address, clock.instant()));
        }
    }
}
