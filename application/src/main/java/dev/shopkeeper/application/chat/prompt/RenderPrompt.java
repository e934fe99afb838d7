package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptReader;
import dev.shopkeeper.domain.chat.prompt.PromptText;
import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.chat.prompt.UnknownPrompt;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries prompts out: on a customer, or on somebody made up. */
public final class RenderPrompt {

    private static final CustomerId NOBODY = new CustomerId("nobody");

    private final Prompts prompts;
    private final ChoosePrompt choose;
    private final PromptReader reader;
    private final CustomerQueries customers;
    private final PromptValues values;
    private final SampleValues samples;
    private final String shopLanguage;
    private final InstantSource clock;

    /** @param values what is known of real customers */
    public RenderPrompt(
            Prompts prompts,
            ChoosePrompt choose,
            PromptReader reader,
            CustomerQueries customers,
            PromptValues values,
            Shop shop,
            InstantSource clock) {
        this.prompts = prompts;
        this.choose = choose;
        this.reader = reader;
        this.customers = customers;
        this.values = values;
        this.samples = new SampleValues(shop.name());
        this.shopLanguage = shop.language();
        this.clock = clock;
    }

    /** How the shop is called and speaks. */
    public record Shop(String name, String language) {}

    /**
     * What is to be tried out.
     *
     * @param name     a prompt as it is published, or in one version of it
     * @param content  a content that is not saved yet, in place of a prompt
     * @param customer our id of a customer, or an external one; null for somebody made up
     * @param given    values by name, in place of those that would be put in
     */
    public record Wanted(
            @Nullable String name,
            @Nullable String language,
            @Nullable Long version,
            @Nullable String content,
            @Nullable String customer,
            Map<String, String> given) {}

    /**
     * The prompt as the model would be given it.
     *
     * @throws InvalidInput    when neither a name nor a content is given, or a field is not valid
     * @throws UnknownPrompt   when there is no such prompt, or none in use
     * @throws UnknownCustomer when there is no such customer
     */
    public RenderedPrompt render(Wanted wanted) {
        Optional<Customer> customer = Optional.ofNullable(wanted.customer()).map(customers::named);
        String language = language(wanted, customer);
        PromptText text = text(wanted, customer.map(Customer::id).orElse(NOBODY), language);
        Map<PromptVariable, String> all = new EnumMap<>(PromptVariable.class);
        all.putAll(customer.map(known -> values.of(known, language, text.variables()))
                .orElseGet(() -> samples.in(language, clock.instant())));
        wanted.given().forEach((word, value) -> PromptVariable.of(word).ifPresent(name -> all.put(name, value)));
        return rendered(text, all);
    }

    private String language(Wanted wanted, Optional<Customer> customer) {
        if (wanted.language() != null && !wanted.language().isBlank()) {
            return PromptReader.tag(wanted.language())
                    .orElseThrow(() -> InvalidInput.field("language", "must be a language tag such as en or vi-VN"));
        }
        return customer.map(known -> known.profile().language()).orElse(shopLanguage);
    }

    private PromptText text(Wanted wanted, CustomerId customer, String language) {
        if (wanted.content() != null) {
            return PromptText.parse(wanted.content());
        }
        PromptAddress address = reader.address(wanted.name(), language);
        if (wanted.version() == null) {
            return choose.of(customer, address.name(), language).text();
        }
        if (wanted.version() < 1) {
            throw InvalidInput.field("version", "must be the number of a version");
        }
        return prompts.find(new PromptVersionId(address, wanted.version()))
                .map(PromptVersion::text)
                .orElseThrow(UnknownPrompt::new);
    }

    private static RenderedPrompt rendered(PromptText text, Map<PromptVariable, String> all) {
        Map<String, String> used = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (PromptVariable variable : text.variables()) {
            String value = Objects.requireNonNullElse(all.get(variable), "");
            if (value.isBlank()) {
                missing.add(variable.word());
            } else {
                used.put(variable.word(), value);
            }
        }
        return new RenderedPrompt(text.render(all), used, missing);
    }
}
