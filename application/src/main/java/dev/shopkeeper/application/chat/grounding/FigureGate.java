package dev.shopkeeper.application.chat.grounding;

import dev.shopkeeper.application.chat.grounding.Evidence.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets an answer through while it is written: text passes at once, a figure when it is complete and founded. At the first
 * unfounded figure the gate closes for good. For one answer and one thread.
 */
public final class FigureGate {

    /** No unit of a figure reaches further behind it. */
    private static final int REACH = 22;

    /** Nothing before a figure that says what it is begins further ahead of it. */
    private static final int CONTEXT = 120;

    private static final int LONGEST_TOKEN = 60;

    private final Evidence evidence;
    private final Consumer<String> out;
    private final StringBuilder text = new StringBuilder();
    private final List<Amount> stated = new ArrayList<>();
    private final List<String> unfounded = new ArrayList<>();
    private int shown;
    private int checked;

    /** A gate before {@code out}. */
    public FigureGate(Evidence evidence, Consumer<String> out) {
        this.evidence = evidence;
        this.out = out;
    }

    /**
     * Takes the next piece of the answer.
     *
     * @return false when the gate is closed
     */
    public boolean accept(String piece) {
        text.append(Cleaning.of(piece));
        return advance(false);
    }

    /**
     * The answer is complete: what was held back passes, when it is founded.
     *
     * @return false when the gate is closed
     */
    public boolean end() {
        return advance(true);
    }

    /** What closed the gate, as it was written; empty while it is open. */
    public List<String> unfounded() {
        return List.copyOf(unfounded);
    }

    private boolean advance(boolean complete) {
        if (!unfounded.isEmpty()) {
            return false;
        }
        int limit = text.length();
        int from = Math.max(0, shown - CONTEXT);
        String window = text.substring(from);
        for (Figure figure : FigureScanner.scan(window)) {
            int end = figure.end() + from;
            if (end <= Math.max(shown, checked)) {
                continue;
            }
            boolean settled = complete || isSettled(end);
            if (!settled && !isFinished(figure, window)) {
                limit = Math.min(limit, figure.start() + from);
                break;
            }
            if (Grounding.isFounded(figure, window, evidence, stated)) {
                checked = end;
            } else if (settled) {
                unfounded.add(figure.text().strip());
                show(figure.start() + from);
                return false;
            } else {
                limit = Math.min(limit, figure.start() + from);
                break;
            }
        }
        show(complete ? limit : Math.min(limit, beforeOpenToken()));
        return true;
    }

    /** Whether so much follows that nothing more can belong to the figure. */
    private boolean isSettled(int end) {
        return text.length() >= end + REACH || text.indexOf("\n", end) >= 0;
    }

    /** Whether the figure has its unit already, and something else follows. */
    private static boolean isFinished(Figure figure, String window) {
        boolean unit = figure.kind() == Figure.Kind.PERCENT || figure.currency() != null;
        return unit
                && window.length() > figure.end() + 1
                && !Character.isLetterOrDigit(window.charAt(figure.end()))
                && !Character.isDigit(window.charAt(figure.end() + 1));
    }

    /** Where the last word begins when it has a digit: more of it may come. */
    private int beforeOpenToken() {
        int start = text.length();
        boolean digit = false;
        while (start > shown
                && text.length() - start < LONGEST_TOKEN
                && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
            digit |= Character.isDigit(text.charAt(start)) || "$€£₫#".indexOf(text.charAt(start)) >= 0;
        }
        return digit && checked < text.length() ? start : text.length();
    }

    private void show(int until) {
        if (until > shown) {
            out.accept(text.substring(shown, until));
            shown = until;
        }
    }
}
