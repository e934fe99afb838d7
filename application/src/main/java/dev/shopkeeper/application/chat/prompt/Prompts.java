package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All prompts: their versions, which never change, and which of them are in use. */
public interface Prompts {

    /** How many versions and publications a list shows at most. */
    int MOST_LISTED = 1_000;

    /** Adds a version. @return false when its number is taken; nothing changed then */
    boolean add(PromptVersion version);

    Optional<PromptVersion> find(PromptVersionId id);

    /** The number of the newest version; 0 when there is none. */
    long latest(PromptAddress address);

    /** What kind the prompts of a name are; empty when there are none. */
    Optional<PromptKind> kind(String name);

    /**
     * Versions by name, language and number, the newest number of each first; at most {@link #MOST_LISTED}.
     *
     * @param name of which prompt; null for all
     */
    List<PromptVersion> versions(@Nullable String name);

    Optional<PromptPublication> publication(PromptAddress address);

    /** Those that are published of a few, in no order. */
    List<PromptPublication> publications(Collection<PromptAddress> addresses);

    /** Those of a name, or all, in no order; at most {@link #MOST_LISTED}. */
    List<PromptPublication> publications(@Nullable String name);

    /**
     * Puts the first publication in place, or the next one in the place of the one before it.
     *
     * @return false when that is not the stored one any more; nothing changed then
     */
    boolean publish(PromptPublication next);
}
