package dev.shopkeeper.domain.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.template.ConfigChange.Field;
import dev.shopkeeper.domain.notification.template.ConfigChange.Text;
import dev.shopkeeper.domain.notification.template.ConfigChange.Variable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {

    private static final Text NOTHING = new Text(null, null, null, null);
    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    private final ConfigReader reader = new ConfigReader("vi");

    private static ConfigChange change(Text text, List<Text> variants, List<Variable> variables) {
        return new ConfigChange(ALL, " Welcome \n back ", "Email", text, variants, variables, true);
    }

    private List<String> errors(ConfigChange change) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> reader.read(null, change));
        return refused == null
                ? List.of()
                : refused.fields().stream().map(error -> error.field()).toList();
    }

    @Test
    void putsInOrderWhatCanBe() {
        ConfigDraft draft = reader.read(
                null,
                change(
                        new Text(null, "Chào", "<p>x</p>", " "),
                        List.of(new Text("en_us", "Hello", null, "x")),
                        List.of(new Variable("coupon", "A"), new Variable("quà", null))));
        assertThat(draft)
                .isEqualTo(new ConfigDraft(
                        "Welcome back",
                        new Content("vi", "Chào", "<p>x</p>", null),
                        List.of(new Content("en-US", "Hello", null, "x")),
                        List.of(new DeclaredVariable("coupon", "A"), new DeclaredVariable("quà", null)),
                        true));
    }

    @Test
    void changesOnlyWhatWasSent() {
        ConfigDraft before = new ConfigDraft(
                "a",
                new Content("en", "s", "h", "t"),
                List.of(new Content("vi", "s", "h", null)),
                List.of(new DeclaredVariable("x", null)),
                true);
        ConfigChange subject = new ConfigChange(
                Set.of(Field.SUBJECT, Field.BODY_TEXT),
                null,
                null,
                new Text(null, "new", null, null),
                null,
                null,
                null);
        assertThat(reader.read(before, subject))
                .isEqualTo(new ConfigDraft(
                        "a", new Content("en", "new", "h", null), before.variants(), before.variables(), true));
        ConfigChange emptied = new ConfigChange(
                Set.of(Field.VARIANTS, Field.VARIABLES, Field.TRACK), null, null, NOTHING, null, null, null);
        assertThat(reader.read(before, emptied))
                .isEqualTo(new ConfigDraft("a", before.content(), List.of(), List.of(), false));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(errors(new ConfigChange(Set.of(), null, "sms", NOTHING, null, null, null)))
                .containsExactly("channel", "name", "subject", "body_html");
        assertThat(errors(change(
                        new Text("klingon language", "a\nb", "h", null),
                        List.of(new Text(null, "s", "h", null), new Text("en", null, "h", null)),
                        List.of(new Variable("1st", null), new Variable("a", null), new Variable("a", null)))))
                .containsExactly(
                        "language",
                        "subject",
                        "variants[0].language",
                        "variants[1].subject",
                        "variables[0].name",
                        "variables[2].name");
        assertThat(errors(change(
                        new Text("en", "s", "h", null),
                        List.of(new Text("vi", "s", "h", null), new Text("EN", "s", "h", null)),
                        List.of())))
                .containsExactly("variants[1].language");
    }

    @Test
    void holdsEverythingToItsLimits() {
        assertThat(errors(change(
                        new Text("en", "s".repeat(501), "h".repeat(300_001), "t".repeat(100_001)),
                        Collections.nCopies(21, new Text("vi", "s", "h", null)),
                        Collections.nCopies(101, new Variable("a", null)))))
                .containsExactly("subject", "body_html", "body_text", "variants", "variables");
    }
}
