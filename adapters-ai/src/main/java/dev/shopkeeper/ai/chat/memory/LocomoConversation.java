package dev.shopkeeper.ai.chat.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation in the form of LoCoMo: {@code session_N} is a list of turns with {@code dia_id}, {@code speaker} and {@code
 * text}, and {@code qa} a list of questions with {@code evidence}. Each session is a conversation of ours. Whatever is
 * missing or of another kind is left out.
 *
 * @param turns     in order
 * @param questions those with evidence that is there
 * @param unusable  how many questions had none
 */
record LocomoConversation(String name, List<Turn> turns, List<Question> questions, int unusable) {

    private static final Pattern SESSION = Pattern.compile("session_(\\d{1,6})");
    private static final Pattern EVIDENCE = Pattern.compile("D\\s*:?\\s*(\\d{1,6})\\s*:\\s*(\\d{1,6})");

    /** What somebody said: their name, what they wrote, and what a picture they sent shows. */
    record Turn(MessageId id, String text) {}

    /** A question, and the turns that answer it. */
    record Question(String text, String type, Set<MessageId> evidence) {}

    /**
     * Reads a file, one conversation or a list of them.
     *
     * @throws IOException when it is no JSON
     */
    static List<LocomoConversation> read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        String name = String.valueOf(file.getFileName()).replace(".json", "");
        if (!root.isArray()) {
            return List.of(of(name, root));
        }
        List<LocomoConversation> all = new ArrayList<>();
        for (JsonNode one : root) {
            all.add(of(name + "-" + one.path("sample_id").asText(Integer.toString(all.size())), one));
        }
        return all;
    }

    private static LocomoConversation of(String name, JsonNode root) {
        JsonNode sessions = root.path("conversation").isObject() ? root.path("conversation") : root;
        TreeMap<Integer, JsonNode> inOrder = new TreeMap<>();
        sessions.properties().forEach(field -> {
            Matcher session = SESSION.matcher(field.getKey());
            if (session.matches() && field.getValue().isArray()) {
                inOrder.put(Integer.parseInt(session.group(1)), field.getValue());
            }
        });
        List<Turn> turns = new ArrayList<>();
        Map<String, MessageId> known = new HashMap<>();
        inOrder.forEach((number, session) -> addTurns(new ConversationId(name + "-" + number), session, turns, known));
        List<Question> questions = new ArrayList<>();
        int unusable = 0;
        for (JsonNode one : root.path("qa")) {
            Set<MessageId> evidence = evidence(one.path("evidence"), known);
            String text = one.path("question").asText("");
            if (evidence.isEmpty() || text.isBlank()) {
                unusable++;
            } else {
                questions.add(new Question(text, type(one.path("category").asText("")), evidence));
            }
        }
        return new LocomoConversation(name, turns, questions, unusable);
    }

    private static void addTurns(
            ConversationId conversation, JsonNode session, List<Turn> turns, Map<String, MessageId> known) {
        long number = 0;
        for (JsonNode one : session) {
            String text = text(one);
            MessageId id = new MessageId(conversation, number);
            if (!text.isBlank()) {
                turns.add(new Turn(id, text));
                number++;
                Matcher name = EVIDENCE.matcher(one.path("dia_id").asText(""));
                if (name.find()) {
                    known.putIfAbsent(name(name), id);
                }
            }
        }
    }

    private static String text(JsonNode turn) {
        String said = turn.path("text").asText("");
        String picture = turn.path("blip_caption").asText("");
        String speaker = turn.path("speaker").asText("");
        String all = picture.isBlank() ? said : said + " [" + picture + "]";
        return all.isBlank() || speaker.isBlank() ? all : speaker + ": " + all;
    }

    /** One id, a list of them, or several in one text. */
    private static Set<MessageId> evidence(JsonNode node, Map<String, MessageId> known) {
        Set<MessageId> evidence = new LinkedHashSet<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            Matcher name = EVIDENCE.matcher(one.asText(""));
            while (name.find()) {
                MessageId turn = known.get(name(name));
                if (turn != null) {
                    evidence.add(turn);
                }
            }
        }
        return evidence;
    }

    /** Leading zeros do not count. */
    private static String name(Matcher evidence) {
        return Integer.parseInt(evidence.group(1)) + ":" + Integer.parseInt(evidence.group(2));
    }

    private static String type(String category) {
        return switch (category) {
            case "1" -> "multi-hop";
            case "2" -> "temporal";
            case "3" -> "open";
            case "4" -> "single-hop";
            case "5" -> "adversarial";
            default -> "other";
        };
    }
}
