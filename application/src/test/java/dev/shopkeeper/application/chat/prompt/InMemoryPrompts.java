package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prompts in memory. */
public final class InMemoryPrompts implements Prompts {

    private static final Comparator<PromptVersion> ORDER = Comparator.<PromptVersion, String>comparing(
                    one -> one.id().address().name())
            .thenComparing(one -> one.id().address().language())
            .thenComparingLong(one -> -one.id().version());

    private final Map<PromptVersionId, PromptVersion> versions = new HashMap<>();
    private final Map<PromptAddress, PromptPublication> published = new HashMap<>();

    @Override
    public synchronized boolean add(PromptVersion version) {
        return versions.putIfAbsent(version.id(), version) == null;
    }

    @Override
    public synchronized Optional<PromptVersion> find(PromptVersionId id) {
        return Optional.ofNullable(versions.get(id));
    }

    @Override
    public synchronized long latest(PromptAddress address) {
        return versions.keySet().stream()
                .filter(id -> id.address().equals(address))
                .mapToLong(PromptVersionId::version)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized Optional<PromptKind> kind(String name) {
        return named(name).map(PromptVersion::kind).findFirst();
    }

    @Override
    public synchronized List<PromptVersion> versions(@Nullable String name) {
        return named(name).sorted(ORDER).limit(MOST_LISTED).toList();
    }

    private Stream<PromptVersion> named(@Nullable String name) {
        return versions.values().stream()
                .filter(one -> name == null || one.id().address().name().equals(name));
    }

    @Override
    public synchronized Optional<PromptPublication> publication(PromptAddress address) {
        return Optional.ofNullable(published.get(address));
    }

    @Override
    public List<PromptPublication> publications(Collection<PromptAddress> addresses) {
        return published(one -> addresses.contains(one.address()));
    }

    @Override
    public List<PromptPublication> publications(@Nullable String name) {
        return published(one -> name == null || one.address().name().equals(name));
    }

    private synchronized List<PromptPublication> published(Predicate<PromptPublication> which) {
        return published.values().stream().filter(which).limit(MOST_LISTED).toList();
    }

    @Override
    public synchronized boolean publish(PromptPublication next) {
        PromptPublication known = published.get(next.address());
        long stored = known == null ? 0 : known.revision();
        if (stored != next.revision() - 1) {
            return false;
        }
        published.put(next.address(), next);
        return true;
    }
}
