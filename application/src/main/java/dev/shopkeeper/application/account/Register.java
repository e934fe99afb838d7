package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileReader.Reading;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs somebody up: an account with role customer and a customer record of its own. Whoever else has the same address,
 * a customer the shop imported or another account, is neither shown nor touched; only following the link that is mailed
 * to the address ties the account to that customer.
 */
public final class Register {

    private static final int MAX_AGE = 150;

    private final Accounts accounts;
    private final CustomerRecords customers;
    private final PasswordHasher hasher;
    private final SessionOpener opener;
    private final AskForProof askForProof;
    private final IdSource ids;
    private final InstantSource clock;

    public Register(
            Accounts accounts,
            CustomerRecords customers,
            PasswordHasher hasher,
            SessionOpener opener,
            AskForProof askForProof,
            IdSource ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.customers = customers;
        this.hasher = hasher;
        this.opener = opener;
        this.askForProof = askForProof;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody who signs up says; null means not given. */
    public record Application(
            @Nullable String username,
            @Nullable String email,
            @Nullable Password password,
            @Nullable Integer age,
            @Nullable String gender,
            @Nullable String language) {}

    public SignedIn register(Application application) {
        List<FieldError> errors = new ArrayList<>();
        Username username = Credentials.username(application.username(), errors);
        EmailAddress email = Credentials.email(application.email(), errors);
        Reading reading = customers.read(
                username == null ? "" : username.value(),
                application.language(),
                attributes(application, email, errors));
        errors.addAll(reading.errors());
        Password password = Credentials.password("password", application.password(), username, email, errors);
        if (username == null || email == null || password == null || !errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        if (accounts.findByUsername(username).isPresent()) {
            throw new UsernameTaken();
        }
        Account account = add(username, email, reading.profile(), hasher.hash(password));
        askForProof.ask(account);
        return opener.open(account);
    }

    private Account add(Username username, EmailAddress email, Profile profile, PasswordHash hash) {
        CustomerId customer = customers.addRegistered(profile);
        Account account =
                Account.registered(new AccountId(ids.next()), username, email, customer, hash, clock.instant());
        try {
            accounts.add(account);
            return account;
        } catch (Failure e) {
            customers.remove(customer);
            throw e;
        }
    }

    private static Map<String, String> attributes(
            Application application, @Nullable EmailAddress email, List<FieldError> errors) {
        Map<String, String> attributes = new TreeMap<>();
        if (email != null) {
            attributes.put(Profile.UNVERIFIED_EMAIL, email.value());
        }
        if (application.age() != null) {
            if (application.age() < 0 || application.age() > MAX_AGE) {
                errors.add(new FieldError("age", "must be from 0 to " + MAX_AGE));
            }
            attributes.put("age", application.age().toString());
        }
        if (application.gender() != null && !application.gender().isBlank()) {
            attributes.put("gender", application.gender());
        }
        return attributes;
    }
}
