package dev.shopkeeper.application.accountmail;

import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.account.MailedLinks;
import dev.shopkeeper.application.account.Standings;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.EmailTaken;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.domain.account.StaleAccount;
import dev.shopkeeper.domain.account.UnknownLink;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.StaleCustomer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Proves that an address is the owner's: of an account whose mailed link somebody followed. A customer's account is then
 * the customer the shop knows by that address, where there is one, and what it did so far is that customer's; else its
 * own customer record gets the address.
 *
 * <p>The link is taken away last, and each step before it may be done again, so that following it again finishes what a
 * crash left half done.
 */
public final class ProveAddress {

    private static final int TRIES = 5;

    private final MailedLinks links;
    private final Accounts accounts;
    private final Customers customers;
    private final Interactions interactions;
    private final List<CustomerTraces> traces;
    private final Standings standings;
    private final InstantSource clock;

    public ProveAddress(
            MailedLinks links,
            Accounts accounts,
            Customers customers,
            Interactions interactions,
            List<CustomerTraces> traces,
            Standings standings,
            InstantSource clock) {
        this.links = links;
        this.accounts = accounts;
        this.customers = customers;
        this.interactions = interactions;
        this.traces = List.copyOf(traces);
        this.standings = standings;
        this.clock = clock;
    }

    /** Whether following the link would do something. */
    public boolean isGood(String secret) {
        return find(secret).isPresent();
    }

    /**
     * Proves it and returns the account as it is now.
     *
     * @throws UnknownLink when the link is not good, was used, or was mailed to an address the account no longer has
     * @throws EmailTaken  when another account has proven the address, or the customer who has it is somebody else
     */
    public Account prove(String secret) {
        MailedLink link = find(secret).orElseThrow(UnknownLink::new);
        Account account = ownerOf(link);
        refuseWhereTaken(account, link.address());
        account = changed(account, link, now -> now.emailProven() ? now : now.proven());
        if (account.customerId() != null) {
            account = linked(account, account.customerId(), link);
            claim(account, link.address());
        }
        links.removeAll(account.id(), Purpose.PROVE_ADDRESS);
        standings.forget(account.id());
        return account;
    }

    private Optional<MailedLink> find(String secret) {
        return links.find(MailedLink.hashed(secret))
                .filter(found -> found.purpose() == Purpose.PROVE_ADDRESS && found.isGoodAt(clock.instant()));
    }

    private Account ownerOf(MailedLink link) {
        return accounts.find(link.account())
                .filter(account -> link.address().equals(account.email()) && !account.disabled())
                .orElseThrow(UnknownLink::new);
    }

    private void refuseWhereTaken(Account account, EmailAddress address) {
        CustomerId own = account.customerId();
        Customer holder = own == null ? null : holderOf(address).orElse(null);
        if (own == null || holder == null || holder.id().equals(own)) {
            return;
        }
        boolean somebodys = accounts.ofCustomers(List.of(holder.id())).stream()
                .anyMatch(other -> !other.id().equals(account.id()));
        boolean known = customers
                .find(own)
                .filter(customer -> customer.profile().hasKey())
                .isPresent();
        if (somebodys || known) {
            throw new EmailTaken();
        }
    }

    private Account changed(Account first, MailedLink link, UnaryOperator<Account> change) {
        Account account = first;
        for (int i = 0; i < TRIES; i++) {
            Account next = change.apply(account);
            if (next.version() == account.version() || accounts.replace(next)) {
                return next;
            }
            account = ownerOf(link);
        }
        throw new StaleAccount();
    }

    /** Makes the account the customer with that address, where it is another than the account's own light record. */
    private Account linked(Account account, CustomerId own, MailedLink link) {
        CustomerId known = holderOf(link.address()).map(Customer::id).orElse(own);
        if (known.equals(own)) {
            return account;
        }
        refuseWhereTaken(account, link.address());
        interactions.cutLink(own, known);
        Account linked = changed(account, link, now -> now.asCustomer(known));
        // Once more, for what came while the account was still the other one.
        interactions.cutLink(own, known);
        if (traces.stream().allMatch(trace -> trace.among(List.of(own)).isEmpty())) {
            customers.remove(own, null);
        }
        return linked;
    }

    private Optional<Customer> holderOf(EmailAddress address) {
        return customers.findByKeys(List.of(), List.of(address.value()), List.of()).stream()
                .findFirst();
    }

    /** Puts the address where it belongs on the record, and takes away the note that it was not proven. */
    private void claim(Account account, EmailAddress address) {
        for (int i = 0; i < TRIES; i++) {
            Customer now = Optional.ofNullable(account.customerId())
                    .flatMap(customers::find)
                    .orElse(null);
            if (now == null) {
                return;
            }
            Profile profile = withAddress(now.profile(), address);
            if (profile.equals(now.profile())) {
                return;
            }
            try {
                if (customers.replace(
                        now.edited(profile, now.subscribed(), clock.instant().truncatedTo(ChronoUnit.MILLIS)))) {
                    return;
                }
            } catch (KeyTaken e) {
                // Entered by somebody else just now: following the link again makes the account that customer.
                throw new EmailTaken();
            }
        }
        throw new StaleCustomer();
    }

    private static Profile withAddress(Profile profile, EmailAddress address) {
        Map<String, String> attributes = new LinkedHashMap<>(profile.attributes());
        attributes.remove(Profile.UNVERIFIED_EMAIL);
        return new Profile(
                profile.externalId(),
                profile.name(),
                address,
                profile.phone(),
                profile.language(),
                profile.company(),
                profile.city(),
                profile.country(),
                profile.tags(),
                attributes);
    }
}
