package dev.shopkeeper.domain.chat.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTextTest {

    @Test
    void putsValuesInWhicheverWayNamesAreWritten() {
        PromptText text = PromptText.parse("Hi {customer_name} of {{ company }}/{{company}}, {{{shop_name}}}");
        assertThat(text.render(Map.of(
                        PromptVariable.CUSTOMER_NAME,
                        "Lan",
                        PromptVariable.COMPANY,
                        "Lotus",
                        PromptVariable.SHOP_NAME,
                        "Shop")))
                .isEqualTo("Hi Lan of Lotus/Lotus, {Shop}");
        assertThat(text.variables())
                .containsExactlyInAnyOrder(
                        PromptVariable.CUSTOMER_NAME, PromptVariable.COMPANY, PromptVariable.SHOP_NAME);
    }

    @Test
    void neverReadsAValueAsANameAgain() {
        PromptText text = PromptText.parse("{customer_name}{company}");
        assertThat(text.render(Map.of(
                        PromptVariable.CUSTOMER_NAME,
                        "{company} {{ shop_name }} $1 \\{",
                        PromptVariable.COMPANY,
                        "}X{")))
                .isEqualTo("{company} {{ shop_name }} $1 \\{}X{");
    }

    @Test
    void leavesNothingWhereThereIsNoValue() {
        assertThat(PromptText.parse("[{company}]").render(Map.of())).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1}", "set { x }", "{}", "{ }", "100 {1}", "}} {", "a { b\n c }"})
    void leavesOtherBracesAlone(String content) {
        assertThat(PromptText.parse(content).render(Map.of())).isEqualTo(content);
        assertThat(PromptText.parse(content).variables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{password}",
                "{{ password }}",
                "{Customer_Name}",
                "{customer.name}",
                "{{ customer_name | upper }}",
                "{{ 7*7 }}",
                "{{}}",
                "{{ customer_name",
                "{% if company %}",
                "{customer-name}"
            })
    void refusesWhatItDoesNotKnow(String content) {
        assertThatThrownBy(() -> PromptText.parse("line one\nxx" + content))
                .isInstanceOfSatisfying(PromptInvalid.class, e -> {
                    assertThat(e.code()).isEqualTo("TEMPLATE_INVALID");
                    assertThat(e.message()).contains("line 2, column 3");
                });
    }

    @Test
    void hasLimits() {
        assertThatThrownBy(() -> PromptText.parse("x".repeat(PromptText.MAX_CONTENT + 1)))
                .isInstanceOf(PromptInvalid.class);
        assertThatThrownBy(() -> PromptText.parse("{now}".repeat(PromptText.MOST_NAMES + 1)))
                .isInstanceOf(PromptInvalid.class);
        assertThatThrownBy(() -> PromptText.parse(" \n ")).isInstanceOf(PromptInvalid.class);
        PromptText most = PromptText.parse("{profile}".repeat(PromptText.MOST_NAMES));
        String rendered = most.render(Map.of(PromptVariable.PROFILE, "é😀".repeat(100_000)));
        assertThat(rendered.length()).isBetween(PromptText.MAX_RENDERED - 1, PromptText.MAX_RENDERED);
        assertThat(Character.isHighSurrogate(rendered.charAt(rendered.length() - 1)))
                .isFalse();
    }
}
