package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.account.CustomerRecords;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in what clients report of people and products. */
public final class TrackInteractions {

    /** How many one batch may hold. */
    public static final int MAX_BATCH = 10_000;

    private final Interactions interactions;
    private final CustomerRecords customers;
    private final ConversionCounter conversions;
    private final InstantSource clock;

    public TrackInteractions(
            Interactions interactions, CustomerRecords customers, ConversionCounter conversions, InstantSource clock) {
        this.interactions = interactions;
        this.customers = customers;
        this.conversions = conversions;
        this.clock = clock;
    }

    /** One item of a batch, as far as it could be read. */
    public sealed interface Entry {

        /**
         * A report.
         *
         * @param userId the customer as the client names them; null when the caller is meant
         */
        record Told(@Nullable String userId, Report report) implements Entry {}

        /** Something that is no report, and why. */
        record Garbled(String message) implements Entry {}
    }

    /** What became of a batch; repeats count as accepted. */
    public record Intake(int accepted, List<Rejected> rejected) {}

    /**
     * An item of a batch that was not accepted.
     *
     * @param index its place in the batch, from 0
     */
    public record Rejected(int index, String message) {}

    private record Person(CustomerId customer, String userId) {}

    /**
     * Takes one report.
     *
     * @param userId the customer as the client names them; null when the caller is meant
     * @return the fact as it is stored, which for a repeat is the one stored first
     */
    public Interaction track(Caller caller, @Nullable String userId, Report report) {
        refuseStrangers(caller);
        Person person = person(caller, userId);
        Interaction fact = Interaction.reported(person.customer(), person.userId(), report, clock.instant());
        List<Interaction> stored = interactions.append(List.of(fact));
        conversions.count(stored);
        return stored.isEmpty() ? storedFirst(fact) : fact;
    }

    private Interaction storedFirst(Interaction repeat) {
        return interactions.find(repeat.id()).orElseGet(() -> storedUnderItsName(repeat));
    }

    private Interaction storedUnderItsName(Interaction repeat) {
        return repeat.clientId() == null
                ? repeat
                : interactions
                        .findByClientId(repeat.customerId(), repeat.clientId())
                        .orElse(repeat);
    }

    /** Whose report it is: the caller's own customer, or for a service the one it names, new or known. */
    private Person person(Caller caller, @Nullable String userId) {
        if (!mayNameOthers(caller)) {
            return own(caller, userId);
        }
        if (userId == null) {
            throw unnamed();
        }
        return new Person(customers.resolveExternal(userId), userId);
    }

    private static InvalidInput unnamed() {
        return InvalidInput.field("user_id", "is needed: say whose interaction it is");
    }

    private static boolean mayNameOthers(Caller caller) {
        return caller.customerId() == null && caller.may(Role.SERVICE);
    }

    private static Person own(Caller caller, @Nullable String userId) {
        CustomerId customer = caller.requireCustomer();
        String name = nameOf(caller, customer);
        if (userId != null && !List.of(name, caller.subject(), customer.value()).contains(userId)) {
            throw InvalidInput.field("user_id", "names somebody else than the caller");
        }
        return new Person(customer, name);
    }

    /** A client that signed in here knows its customer by our id, any other by the name it brought. */
    private static String nameOf(Caller caller, CustomerId customer) {
        return caller.accountId() == null ? caller.subject() : customer.value();
    }

    /** Refuses a caller who is no customer and may not speak of any: no matter what the report says. */
    public void refuseStrangers(Caller caller) {
        if (!mayNameOthers(caller)) {
            caller.requireCustomer();
        }
    }

    /** Takes many reports; each on its own, so that those that cannot be do not hinder the rest. */
    public Intake trackAll(Caller caller, List<Entry> entries) {
        refuseStrangers(caller);
        Map<String, CustomerId> named = mayNameOthers(caller) ? customers.resolveAllExternal(names(entries)) : Map.of();
        Instant now = clock.instant();
        List<Interaction> facts = new ArrayList<>(entries.size());
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)) {
                case Entry.Garbled(String message) -> rejected.add(new Rejected(i, message));
                case Entry.Told(String userId, Report report) -> {
                    try {
                        Person person = mayNameOthers(caller) ? named(named, userId) : own(caller, userId);
                        facts.add(Interaction.reported(person.customer(), person.userId(), report, now));
                    } catch (InvalidInput e) {
                        rejected.add(new Rejected(i, e.message()));
                    }
                }
            }
        }
        conversions.count(interactions.append(facts));
        return new Intake(facts.size(), rejected);
    }

    private static Set<String> names(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry instanceof Entry.Told told ? told.userId() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Person named(Map<String, CustomerId> named, @Nullable String userId) {
        if (userId == null) {
            throw unnamed();
        }
        CustomerId customer = named.get(userId);
        if (customer == null) {
            throw InvalidInput.field("user_id", "cannot be the name of anybody");
        }
        return new Person(customer, userId);
    }
}
