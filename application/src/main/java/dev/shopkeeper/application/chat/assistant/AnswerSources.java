package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.memory.Memory;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer rests on, out of all that was found: products that it names, other things that were looked up, and of
 * what was said before that which it repeats. Where it names no product, all that were found count.
 */
final class AnswerSources {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST_WORD = 4;
    private static final int MAX_TITLE = 80;
    private static final int MOST_UNNAMED = 10;

    private final String answer;
    private final Set<String> words;

    AnswerSources(String answer) {
        this.answer = " " + folded(answer) + " ";
        this.words = words(answer);
    }

    /** The products it speaks of. */
    List<ProductId> products(Collection<ProductId> found, Collection<Source> sources) {
        Set<String> named = sources.stream()
                .filter(source -> source.kind() == SourceKind.PRODUCT && isNamed(source.title()))
                .map(Source::id)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(id -> named.isEmpty() || named.contains(id.value()))
                .limit(named.isEmpty() ? MOST_UNNAMED : Reply.MAX_PRODUCTS)
                .toList();
    }

    /** Where what it says comes from. */
    List<Source> sources(Collection<Source> found, Collection<ProductId> products, Memory memory) {
        Set<String> kept = products.stream().map(ProductId::value).collect(Collectors.toSet());
        Stream<Source> looked =
                found.stream().filter(source -> source.kind() != SourceKind.PRODUCT || kept.contains(source.id()));
        Stream<Source> facts = memory.facts().stream()
                .filter(fact -> isRepeated(fact.text()))
                .map(fact -> new Source(SourceKind.FACT, fact.id(), title(fact.text())));
        Stream<Source> messages = Stream.concat(
                        memory.recent().stream(), memory.older().stream().map(one -> one.message()))
                .filter(said -> isRepeated(said.text()))
                .map(AnswerSources::message);
        Set<Source> all = Stream.of(looked, facts, messages)
                .flatMap(sources -> sources)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return all.stream().limit(Reply.MAX_SOURCES).toList();
    }

    private static Source message(ChatMessage said) {
        return new Source(SourceKind.MESSAGE, said.id().value(), title(said.text()));
    }

    private boolean isNamed(String title) {
        String name = folded(title);
        return !name.isEmpty() && answer.contains(" " + name + " ");
    }

    /** Whether half of its longer words occur in the answer. */
    private boolean isRepeated(String text) {
        Set<String> its = words(text);
        long common = its.stream().filter(words::contains).count();
        return common >= 2 && 2 * common >= its.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(folded(text).split(" ", -1))
                .filter(word -> word.length() >= LEAST_WORD)
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    private static String title(String text) {
        return FencedText.line(text, MAX_TITLE);
    }
}
