package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.grounding.FigureGate;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer on its way from the model to the customer, in pieces: plain text goes through at once, what may yet become a
 * link, a tag or a figure when it is complete, and nothing more once something must not be shown. For one thread.
 */
final class AnswerStream {

    /** Something that begins and has not ended: a tag, a picture, a link with words. */
    private static final Pattern OPEN =
            Pattern.compile("<[A-Za-z/!?][^<>]*$|<$|!?\\[[^\\]\\n]*$|!?\\[[^\\]\\n]*]$|!?\\[[^\\]\\n]*]\\([^)\\n]*$");

    /** What goes on for longer than that is none of these. */
    private static final int LONGEST_OPEN = 2_500;

    private static final int MOST_LOOKS = 8;

    /** Looking for a leak costs the length of the text: it is done this often. */
    private static final int LOOK_EVERY = 200;

    private final PlainAnswer plain;
    private final PromptLeak leak;
    private final FigureGate gate;
    private final AnswerProgress progress;
    private final int most;
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private int looked;
    private boolean leaked;
    private boolean shown;
    private boolean tooLong;

    AnswerStream(PlainAnswer plain, PromptLeak leak, Evidence evidence, AnswerProgress progress, int most) {
        this.plain = plain;
        this.leak = leak;
        this.gate = new FigureGate(evidence, this::show);
        this.progress = progress;
        this.most = most;
    }

    /** Takes the next piece. */
    void accept(String piece) {
        if (tooLong || leaked) {
            return;
        }
        waiting.append(piece);
        int ready = ready();
        if (ready > 0) {
            pass(waiting.substring(0, ready));
            waiting.delete(0, ready);
        }
    }

    /** The answer is complete; gives the figures in it that nothing bears out. */
    List<String> end() {
        if (!tooLong && !leaked) {
            pass(waiting.toString());
            waiting.setLength(0);
        }
        look();
        if (!leaked) {
            gate.end();
        }
        return gate.unfounded();
    }

    /** All of it, as plain text; as far as it may be long. */
    String text() {
        return written.toString();
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isLeaked() {
        return leaked;
    }

    /** Whether the customer saw any of it. */
    boolean isShown() {
        return shown;
    }

    /** Whether it is of no use to go on. */
    boolean isOver() {
        return tooLong || leaked || progress.stopped();
    }

    private void pass(String piece) {
        String text = plain.of(piece);
        if (written.length() + text.length() > most) {
            text = text.substring(0, most - written.length());
            tooLong = true;
        }
        written.append(text);
        if (written.length() - looked >= LOOK_EVERY || looked == 0) {
            look();
        }
        if (!leaked) {
            gate.accept(text);
        }
    }

    private void look() {
        looked = Math.max(1, written.length());
        leaked |= leak.isIn(written.toString());
    }

    private void show(String text) {
        shown = true;
        progress.token(text);
    }

    /**
     * Up to where nothing that follows can change what it means: behind the last space outside of what is open. Where one
     * opening stands behind the other nothing is ready, so that each piece costs but a few looks.
     */
    private int ready() {
        int from = Math.max(0, waiting.length() - LONGEST_OPEN);
        Matcher open = OPEN.matcher(waiting);
        int end = waiting.length();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            int before = end;
            open.region(Math.min(from, end), end);
            end = afterSpace(open.find() ? open.start() : end);
            if (end == before) {
                return end == 0 && waiting.length() > LONGEST_OPEN ? waiting.length() : end;
            }
        }
        return waiting.length() > LONGEST_OPEN ? waiting.length() : 0;
    }

    private int afterSpace(int from) {
        int end = from;
        while (end > 0 && !Character.isWhitespace(waiting.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
