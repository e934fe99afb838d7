package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.ActivePrompt;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.chat.prompt.UnknownPrompt;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the version of a prompt that a customer gets: by language, then by weight, always the same for one customer. */
public final class ChoosePrompt {

    private final Prompts prompts;
    private final String shopLanguage;

    public ChoosePrompt(Prompts prompts, String shopLanguage) {
        this.prompts = prompts;
        this.shopLanguage = shopLanguage;
    }

    /**
     * The version for this customer, in the language or the nearest to it that there is.
     *
     * @throws UnknownPrompt when none of that name is published
     */
    public ChosenPrompt of(CustomerId customer, String name, @Nullable String language) {
        PromptPublication publication = published(name, language);
        ActivePrompt chosen = publication.chosenFor(customer);
        return new ChosenPrompt(new PromptVersionId(publication.address(), chosen.version()), chosen.text());
    }

    private PromptPublication published(String name, @Nullable String language) {
        List<PromptAddress> wanted = PromptAddress.fallbacks(name, language, shopLanguage);
        Map<PromptAddress, PromptPublication> found = prompts.publications(wanted).stream()
                .collect(Collectors.toMap(PromptPublication::address, Function.identity()));
        return wanted.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(UnknownPrompt::new);
    }
}
