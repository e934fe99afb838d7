package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.ActivePrompt;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptText;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The prompts the assistant begins with, in English and in Vietnamese: version 1 of each, until an admin writes more. */
public final class ShippedPrompts {

    /** Who the assistant is and what it keeps to. */
    public static final String SYSTEM = "assistant_system";

    /** What is known of the customer. */
    public static final String CONTEXT = "assistant_context";

    /** What stands before the customer's words. */
    public static final String USER = "assistant_user";

    private static final List<String> LANGUAGES = List.of("en", "vi");

    private final Prompts prompts;
    private final InstantSource clock;

    public ShippedPrompts(Prompts prompts, InstantSource clock) {
        this.prompts = prompts;
        this.clock = clock;
    }

    /** Puts into use what is not in use in any version; repeatable, and safe beside another node that does the same. */
    public void ensure() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (String language : LANGUAGES) {
            ensure(SYSTEM, PromptKind.SYSTEM, language, now);
            ensure(CONTEXT, PromptKind.CONTEXT, language, now);
            ensure(USER, PromptKind.USER, language, now);
        }
    }

    private void ensure(String name, PromptKind kind, String language, Instant now) {
        PromptAddress address = new PromptAddress(name, language);
        if (prompts.publication(address).isPresent()) {
            return;
        }
        PromptVersionId first = new PromptVersionId(address, 1);
        PromptVersion shipped = new PromptVersion(first, kind, text(name, language), now);
        PromptVersion stored =
                prompts.add(shipped) ? shipped : prompts.find(first).orElse(shipped);
        prompts.publish(PromptPublication.first(stored, ActivePrompt.USUAL_WEIGHT, now));
    }

    private static PromptText text(String name, String language) {
        String file = "/prompts/" + name + "." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(ShippedPrompts.class.getResourceAsStream(file))) {
            return PromptText.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
