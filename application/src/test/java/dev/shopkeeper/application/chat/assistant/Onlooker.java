package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.turn.AnswerProgress;
import java.util.ArrayList;
import java.util.List;

/** Sees what a customer would see. */
final class Onlooker implements AnswerProgress {

    private final StringBuilder seen = new StringBuilder();
    private final List<String> tools = new ArrayList<>();
    private boolean stopped;

    @Override
    public void token(String text) {
        seen.append(text);
    }

    @Override
    public void restart() {
        seen.setLength(0);
    }

    @Override
    public void tool(String name) {
        tools.add(name);
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    String seen() {
        return seen.toString();
    }

    List<String> tools() {
        return List.copyOf(tools);
    }
}
