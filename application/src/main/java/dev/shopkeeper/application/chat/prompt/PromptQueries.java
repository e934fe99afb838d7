package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.ActivePrompt;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptReader;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.chat.prompt.UnknownPrompt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks prompts up, with what came of them. */
public final class PromptQueries {

    private final Prompts prompts;
    private final PromptOutcomes outcomes;

    public PromptQueries(Prompts prompts, PromptOutcomes outcomes) {
        this.prompts = prompts;
        this.outcomes = outcomes;
    }

    /** All versions by name and language, the newest of each first. */
    public List<PromptView> all() {
        return views(null);
    }

    /**
     * All versions of one name, by language, the newest of each first.
     *
     * @throws UnknownPrompt when there is none
     */
    public List<PromptView> named(String name) {
        List<PromptView> views = PromptReader.isName(name) ? views(name) : List.of();
        if (views.isEmpty()) {
            throw new UnknownPrompt();
        }
        return views;
    }

    /** One version as it stands. */
    PromptView view(PromptVersion version, Optional<PromptPublication> publication) {
        PromptOutcome outcome = outcomes.of(List.of(version.id())).getOrDefault(version.id(), PromptOutcome.NONE);
        return new PromptView(version, weight(version.id(), publication), outcome);
    }

    private List<PromptView> views(@Nullable String name) {
        List<PromptVersion> versions = prompts.versions(name);
        Map<PromptAddress, PromptPublication> published = prompts.publications(name).stream()
                .collect(Collectors.toMap(PromptPublication::address, Function.identity()));
        Map<PromptVersionId, PromptOutcome> counted =
                outcomes.of(versions.stream().map(PromptVersion::id).toList());
        return versions.stream()
                .map(version -> new PromptView(
                        version,
                        weight(
                                version.id(),
                                Optional.ofNullable(published.get(version.id().address()))),
                        counted.getOrDefault(version.id(), PromptOutcome.NONE)))
                .toList();
    }

    private static BigDecimal weight(PromptVersionId id, Optional<PromptPublication> publication) {
        return publication
                .flatMap(known -> known.activeVersion(id.version()))
                .map(ActivePrompt::weight)
                .orElse(BigDecimal.ZERO);
    }
}
