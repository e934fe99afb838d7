package dev.shopkeeper.rest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class YamlTreeTest {

    /** The examples of RFC 7386 that are about mappings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: b}                | {a: c}                 | {a: c}",
                "{a: b}                | {b: c}                 | {a: b, b: c}",
                "{a: b}                | {a: null}              | {}",
                "{a: b, b: c}          | {a: null}              | {b: c}",
                "{a: [b]}              | {a: c}                 | {a: c}",
                "{a: c}                | {a: [b]}               | {a: [b]}",
                "{a: {b: c}}           | {a: {b: d, c: null}}   | {a: {b: d}}",
                "{a: [{b: c}]}         | {a: [1]}               | {a: [1]}",
                "{}                    | {a: {bb: {ccc: null}}} | {a: {bb: {}}}"
            })
    void mergesAsTheStandardSays(String target, String patch, String merged) {
        assertThat(YamlTree.patched(read(target), read(patch))).isEqualTo(read(merged));
    }

    @Test
    void makesTwoThingsOfOneThatIsNamedTwice() {
        Map<String, Object> merged = YamlTree.patched(read("{}"), read("{one: &same [x], other: *same}"));

        YamlTree.list(merged, "one").add("y");

        assertThat(YamlTree.list(merged, "other")).containsExactly("x");
    }

    private static Map<String, Object> read(String text) {
        Object document = new Yaml().load(text);
        return YamlTree.map(document);
    }
}
