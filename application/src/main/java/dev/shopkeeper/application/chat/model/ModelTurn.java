package dev.shopkeeper.application.chat.model;

import java.util.List;

/** One turn of what a language model is given to go on from. */
public sealed interface ModelTurn {

    /** What the customer said. */
    record User(String text) implements ModelTurn {}

    /** What the model answered. */
    record Model(String text) implements ModelTurn {}

    /**
     * What the model called, given back as it came.
     *
     * @param text what it said beside; may be empty
     */
    record Calls(String text, List<ToolCall> calls) implements ModelTurn {
        public Calls {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("a turn of calls has a call");
            }
        }
    }

    /** What came of the calls of the turn before: an answer for each, in their order. */
    record Results(List<ToolAnswer> answers) implements ModelTurn {
        public Results {
            answers = List.copyOf(answers);
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("a turn of results has a result");
            }
        }
    }
}
