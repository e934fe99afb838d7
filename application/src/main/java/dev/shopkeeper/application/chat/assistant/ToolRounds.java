package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.model.ToolAnswer;
import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.application.chat.model.ToolSpec;
import dev.shopkeeper.application.chat.tool.ToolResult;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tools while one question is answered: within limits, and with all that was found. */
final class ToolRounds {

    private static final String NO_MORE = "{\"error\":\"no_more_calls\",\"message\":\"answer with what you have\"}";

    private final Tools tools;
    private final AssistantLimits limits;
    private final Question question;
    private final @Nullable String language;
    private final AnswerProgress progress;
    private final Map<List<Object>, ToolResult> done = new LinkedHashMap<>();
    private final Set<ProductId> products = new LinkedHashSet<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private Evidence evidence;
    private @Nullable HandoverReason handover;
    private int rounds;
    private int calls;

    /** @param evidence what figures may be used before anything is looked up */
    ToolRounds(
            Tools tools,
            AssistantLimits limits,
            Question question,
            @Nullable String language,
            AnswerProgress progress,
            Evidence evidence) {
        this.tools = tools;
        this.limits = limits;
        this.question = question;
        this.language = language;
        this.progress = progress;
        this.evidence = evidence;
    }

    /** What may be called now; nothing when there were enough calls. */
    List<ToolSpec> open() {
        return rounds < limits.toolRounds() && calls < limits.toolCalls() && handover == null
                ? tools.specs()
                : List.of();
    }

    /** Makes the calls of one round, each once; there is an answer for every one of them. */
    List<ToolAnswer> round(List<ToolCall> wanted) {
        rounds++;
        List<ToolAnswer> answers = new ArrayList<>(wanted.size());
        for (ToolCall call : wanted) {
            answers.add(new ToolAnswer(
                    call, ++calls > limits.toolCalls() ? NO_MORE : result(call).json()));
        }
        return answers;
    }

    private ToolResult result(ToolCall call) {
        List<Object> same = List.of(call.name(), call.arguments());
        ToolResult known = done.get(same);
        if (known != null) {
            return known;
        }
        if (tools.specs().stream().anyMatch(spec -> spec.name().equals(call.name()))) {
            progress.tool(call.name());
        }
        ToolResult result = tools.call(question.customer(), language, call);
        done.put(same, result);
        products.addAll(result.products());
        sources.addAll(result.sources());
        evidence = evidence.and(result.evidence());
        if (handover == null) {
            handover = result.handover();
        }
        return result;
    }

    Evidence evidence() {
        return evidence;
    }

    Set<ProductId> products() {
        return products;
    }

    Set<Source> sources() {
        return sources;
    }

    /** Why a person is asked for; null when none is. */
    @Nullable
    HandoverReason handover() {
        return handover;
    }
}
