package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.model.Asked;
import dev.shopkeeper.application.chat.model.Play;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A language model that means harm.
 *
 * @param name   what it tries
 * @param asked  what the customer asks it
 * @param script what it answers to each request of that turn
 */
record HostileModel(String name, String asked, Function<Asked, Play> script) {

    static final String QUESTION = "What can you tell me about kayaks?";

    /** Plays these in order, and the last for ever. */
    static HostileModel plays(String name, Play... plays) {
        Deque<Play> left = new ArrayDeque<>(Arrays.asList(plays));
        return new HostileModel(name, QUESTION, _ -> left.size() > 1 ? left.removeFirst() : left.getFirst());
    }

    /** Answers as it likes to every request. */
    static HostileModel answers(String name, Function<Asked, Play> script) {
        return new HostileModel(name, QUESTION, script);
    }

    /** Calls once, then repeats all it was told. */
    static HostileModel calls(String name, Play.Part.Call... calls) {
        return answers(
                name,
                asked -> asked.lastResults().isEmpty()
                        ? Play.calls(calls)
                        : Play.says("I found: " + String.join(" ", asked.lastResults())));
    }

    /** Says this, in pieces as small as they come. */
    static HostileModel says(String name, String text) {
        List<String> pieces = Arrays.asList(text.split("(?<=\\G.{7})", -1));
        return plays(name, Play.says(pieces.toArray(String[]::new)));
    }

    @Override
    public String toString() {
        return name;
    }
}
