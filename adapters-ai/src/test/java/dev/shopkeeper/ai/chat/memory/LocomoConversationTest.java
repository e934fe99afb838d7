package dev.shopkeeper.ai.chat.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocomoConversationTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("talk.json");
    }

    private List<LocomoConversation> read(String json) throws IOException {
        Files.writeString(file, json);
        return LocomoConversation.read(file);
    }

    @Test
    void readsTurnsInOrderOfSessionsWithWhoSpokeAndWhatWasShown() throws IOException {
        LocomoConversation talk = read("""
                {"session_10": [{"speaker": "B", "dia_id": "D10:1", "text": "later"}],
                 "session_2": [{"speaker": "A", "dia_id": "D2:1", "text": "look", "blip_caption": "a dog"}],
                 "session_2_date_time": "noon", "session_2_summary": "x", "qa": []}
                """).getFirst();

        assertThat(talk.turns())
                .extracting(turn -> turn.id() + " " + turn.text())
                .containsExactly("talk-2:0 A: look [a dog]", "talk-10:0 B: later");
    }

    @Test
    void readsEvidenceHoweverItIsWritten() throws IOException {
        LocomoConversation talk = read("""
                {"session_1": [{"dia_id": "D1:1", "text": "a"}, {"dia_id": "D1:2", "text": "b"}, {"dia_id": "D1:3", "text": "c"}],
                 "qa": [{"question": "q1", "evidence": ["D1:1; D1:03"], "category": 1},
                        {"question": "q2", "evidence": "D:1:2", "category": "4"},
                        {"question": "q3", "evidence": ["D1:2", "D9:9", 7, null]},
                        {"question": "q4", "evidence": []}, {"question": "q5"}, {"question": "q6", "evidence": ["D8:8", "D"]},
                        {"evidence": ["D1:1"]}, "odd"]}
                """).getFirst();

        assertThat(talk.questions())
                .extracting(one -> one.text() + " " + one.type() + " " + one.evidence())
                .containsExactly(
                        "q1 multi-hop [talk-1:0, talk-1:2]", "q2 single-hop [talk-1:1]", "q3 other [talk-1:1]");
        assertThat(talk.unusable()).isEqualTo(5);
    }

    @Test
    void takesWhatIsOddAsMissing() throws IOException {
        assertThat(read("{}").getFirst().turns()).isEmpty();
        assertThat(read("7").getFirst().questions()).isEmpty();
        LocomoConversation talk = read("""
                {"session_1": "none", "session_x": [], "session_3": [{}, {"text": 5}, {"text": "  "}, null, "text", {"text": "said"}],
                 "qa": {"question": "no list"}}
                """).getFirst();

        assertThat(talk.turns()).extracting(LocomoConversation.Turn::text).containsExactly("5", "said");
        assertThat(talk.questions()).isEmpty();
    }

    @Test
    void readsTheListThatIsPublishedAndConversationsInsideOfThem() throws IOException {
        List<LocomoConversation> talks = read("""
                [{"sample_id": "conv-26", "conversation": {"session_1": [{"dia_id": "D1:1", "speaker": "A", "text": "hi"}]},
                  "qa": [{"question": "q", "evidence": ["D1:1"], "category": 5}]}, {"qa": []}]
                """);

        assertThat(talks).extracting(LocomoConversation::name).containsExactly("talk-conv-26", "talk-1");
        assertThat(talks.getFirst().questions().getFirst().type()).isEqualTo("adversarial");
    }

    @Test
    void saysThatItIsNoJson() {
        assertThatThrownBy(() -> read("{")).isInstanceOf(IOException.class);
    }
}
