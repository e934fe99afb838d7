package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.model.LanguageModel;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** A model that plays a script, word by word, and holds requests to the rules. */
final class ScriptedModel implements LanguageModel {

    private final List<ModelRequest> asked = new ArrayList<>();
    private final Function<Integer, ModelOutcome> script;

    /** @param script the outcome of the first request, of the second, … */
    ScriptedModel(Function<Integer, ModelOutcome> script) {
        this.script = script;
    }

    static ScriptedModel of(ModelOutcome... outcomes) {
        return new ScriptedModel(request -> outcomes[Math.min(request, outcomes.length - 1)]);
    }

    @Override
    public ModelOutcome ask(ModelRequest request, Consumer<String> onText, BooleanSupplier stopped) {
        check(request.turns());
        asked.add(request);
        ModelOutcome outcome = script.apply(asked.size() - 1);
        StringBuilder told = new StringBuilder();
        for (String piece : text(outcome).split("(?<= )", -1)) {
            if (stopped.getAsBoolean()) {
                return new ModelOutcome.Stopped(told.toString(), outcome.charges());
            }
            told.append(piece);
            onText.accept(piece);
        }
        return outcome;
    }

    private static String text(ModelOutcome outcome) {
        return switch (outcome) {
            case ModelOutcome.Answered answered -> answered.text();
            case ModelOutcome.CutOff cut -> cut.partial();
            case ModelOutcome.Stopped stopped -> stopped.partial();
            default -> "";
        };
    }

    private static void check(List<ModelTurn> turns) {
        for (int i = 0; i < turns.size(); i++) {
            boolean ofCustomer = turns.get(i) instanceof ModelTurn.User || turns.get(i) instanceof ModelTurn.Results;
            if (ofCustomer != (i % 2 == 0)) {
                throw new IllegalArgumentException("turns alternate");
            }
            if (turns.get(i) instanceof ModelTurn.Calls(String _, var calls)
                    && !(turns.get(i + 1) instanceof ModelTurn.Results(var answers)
                            && answers.stream()
                                    .map(answer -> answer.call())
                                    .toList()
                                    .equals(calls))) {
                throw new IllegalArgumentException("each call has a result");
            }
        }
    }

    List<ModelRequest> asked() {
        return List.copyOf(asked);
    }
}
