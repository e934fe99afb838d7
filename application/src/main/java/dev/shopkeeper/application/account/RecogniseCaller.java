package dev.shopkeeper.application.account;

import dev.shopkeeper.application.account.AccessTokens.Bearer;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out who a request comes from, by what it carries. */
public final class RecogniseCaller {

    /** How answers name a service that acts for nobody. */
    public static final String SERVICE = "service";

    private final AccessTokens tokens;
    private final Standings standings;
    private final CustomerRecords customers;
    private final ServiceSecrets secrets;
    private final InstantSource clock;

    public RecogniseCaller(
            AccessTokens tokens,
            Standings standings,
            CustomerRecords customers,
            ServiceSecrets secrets,
            InstantSource clock) {
        this.tokens = tokens;
        this.standings = standings;
        this.customers = customers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What a request carries to say who sends it; null means not carried.
     *
     * @param userId the customer a service acts for; counts for nothing without the service's secret
     */
    public record Credentials(
            @Nullable String token,
            @Nullable String serviceSecret,
            @Nullable String userId) {

        public boolean areNone() {
            return token == null && serviceSecret == null;
        }

        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /**
     * Somebody we know.
     *
     * @param session the session of one who signed in here; null for all others
     */
    public record Recognised(Caller caller, @Nullable SessionId session) {}

    /**
     * Says who it is. Everything that is carried must be good: a wrong secret beside a right token is refused. A
     * service that names a customer is that customer's servant and nothing more, whatever token it also carries;
     * otherwise a token says who calls.
     *
     * @throws NotAllowed when something carried is not good
     */
    public Recognised recognise(Credentials carried) {
        if (carried.serviceSecret() != null && !secrets.matches(carried.serviceSecret())) {
            throw NotAllowed.unauthenticated("the client secret is wrong");
        }
        Bearer bearer = carried.token() == null ? null : tokens.verify(carried.token(), clock.instant());
        if (carried.serviceSecret() != null && carried.userId() != null) {
            return foreign(carried.userId(), Role.SERVICE);
        }
        if (bearer == null && carried.serviceSecret() == null) {
            throw NotAllowed.unauthenticated("sign in first");
        }
        return switch (bearer) {
            case null -> new Recognised(new Caller(SERVICE, Set.of(Role.SERVICE), null, null), null);
            case Bearer.Own own -> own(own);
            case Bearer.Foreign(String subject) -> foreign(subject, Role.CUSTOMER);
        };
    }

    private Recognised own(Bearer.Own own) {
        Account account = standings
                .of(own.session())
                .filter(known -> known.id().equals(own.account()))
                .orElseThrow(() -> NotAllowed.unauthenticated("this session has ended: sign in again"));
        return new Recognised(
                new Caller(account.id().value(), account.roles(), account.id(), account.customerId()), own.session());
    }

    private Recognised foreign(String subject, Role role) {
        try {
            return new Recognised(new Caller(subject, Set.of(role), null, customers.resolveExternal(subject)), null);
        } catch (InvalidInput e) {
            throw NotAllowed.unauthenticated("the user that is named cannot be anybody");
        }
    }
}
