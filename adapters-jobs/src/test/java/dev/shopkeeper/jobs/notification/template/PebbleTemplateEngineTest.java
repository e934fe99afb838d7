package dev.shopkeeper.jobs.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shopkeeper.application.notification.template.TemplateEngine;
import dev.shopkeeper.application.notification.template.TemplateEngine.Output;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PebbleTemplateEngineTest {

    private final TemplateEngine engine = new PebbleTemplateEngine();

    private String html(String source, Map<String, ?> values) {
        return engine.compile("body_html", source, Output.HTML, Locale.ENGLISH).render(values);
    }

    private String text(String source, Map<String, ?> values) {
        return engine.compile("body_text", source, Output.TEXT, Locale.ENGLISH).render(values);
    }

    private String vietnamese(String source, Map<String, ?> values) {
        return engine.compile("body_text", source, Output.TEXT, Locale.forLanguageTag("vi"))
                .render(values);
    }

    private TemplateInvalid refused(String source) {
        return catchThrowableOfType(
                TemplateInvalid.class, () -> engine.compile("body_html", source, Output.HTML, Locale.ENGLISH));
    }

    @Test
    void escapesWhatIsPrintedInHtmlAndLeavesTextAsItIs() {
        Map<String, String> values = Map.of("name", "<b>\"Đỗ & Co\"</b> 'x'");
        assertThat(html("<p title=\"{{ name }}\">{{ name }}</p>", values))
                .isEqualTo("<p title=\"&lt;b&gt;&quot;Đỗ &amp; Co&quot;&lt;/b&gt; &#39;x&#39;\">"
                        + "&lt;b&gt;&quot;Đỗ &amp; Co&quot;&lt;/b&gt; &#39;x&#39;</p>");
        assertThat(text("{{ name }}", values)).isEqualTo("<b>\"Đỗ & Co\"</b> 'x'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u0001',
            quoteCharacter = '^',
            value = {
                "{{ x ~ x }}",
                "{{ true ? x : 1 }}",
                "{{ x | upper }}",
                "{{ x | default('a') }}",
                "{{ none | default(x) }}",
                "{% set y = x %}{{ y }}",
                "{{ ('a' ~ x) | trim }}",
                "{{ '<i>' ~ x }}",
                "{{ m.x }}",
                "{{ l[0] }}",
                "{{ l | first }}",
                "{{ l | join(x) }}",
                "{{ m }}",
                "{{ x | replace('<', '<<') }}",
                "{% for p in l %}{{ p }}{% endfor %}",
                "{{ false ? 1 : (true ? x : 2) }}",
            })
    void hasNoWayAroundEscaping(String source) {
        String rendered = html(source.strip(), Map.of("x", "<b>", "m", Map.of("x", "<b>"), "l", List.of("<b>")));
        assertThat(rendered).doesNotContain("<b>", "<B>", "<<").containsIgnoringCase("&lt;b&gt;");
    }

    @Test
    void looksIntoMapsAndLists() {
        Map<String, Object> values = Map.of("customer", Map.of("name", "Lan", "tags", List.of("vip", "new")));
        assertThat(text("{{ customer.name }} {{ customer['name'] }} {{ customer.tags[1] }}", values))
                .isEqualTo("Lan Lan new");
    }

    @Test
    void rendersWhatIsNotThereAsNothing() {
        assertThat(text(
                        "[{{ a }}{{ a.b.c }}{{ a[3] }}{{ a | upper }}{{ a | date('yyyy') }}{{ a | money('VND') }}]",
                        Map.of()))
                .isEqualTo("[]");
    }

    @Test
    void decidesByWhatIsThere() {
        String source = "{% if a %}yes{% elif b > 2 and not c %}maybe{% else %}no{% endif %}";
        assertThat(text(source, Map.of("a", List.of(1)))).isEqualTo("yes");
        assertThat(text(source, Map.of("a", List.of(), "b", 3))).isEqualTo("maybe");
        assertThat(text(source, Map.of("a", "", "b", 3, "c", true))).isEqualTo("no");
        assertThat(text(
                        "{{ a == 1 }} {{ b is empty }} {{ c contains 'x' }} {{ d is not defined }}",
                        Map.of("a", new BigDecimal("1.00"), "b", "", "c", "axb")))
                .isEqualTo("true true true true");
    }

    @Test
    void loopsAndCounts() {
        assertThat(text(
                        "{% for p in all %}{{ loop.index }}/{{ loop.length }}:{{ p }}{% if not loop.last %}, {% endif %}{% else %}none{% endfor %}",
                        Map.of("all", List.of("a", "b"))))
                .isEqualTo("1/2:a, 2/2:b");
        assertThat(text("{% for p in all %}{{ p }}{% else %}none{% endfor %}", Map.of()))
                .isEqualTo("none");
        assertThat(text("{% for i in range(1, 3) %}{{ i }}{% endfor %}", Map.of()))
                .isEqualTo("123");
    }

    @Test
    void calculatesInDecimals() {
        assertThat(text(
                        "{{ 0.1 + 0.2 }} {{ 7 / 2 }} {{ price * 2 }} {{ 7 % 4 }} {{ -n }} {{ 1 / 3 }}",
                        Map.of("price", new BigDecimal("12.50"), "n", 4)))
                .isEqualTo("0.3 3.5 25 3 -4 0.3333333333333333");
    }

    @Test
    void writesMoneyNumbersAndDaysAsTheLanguageDoes() {
        Map<String, Object> values = Map.of(
                "price",
                new BigDecimal("1250000.00"),
                "now",
                Instant.parse("2026-11-27T10:00:00Z"),
                "day",
                "2026-12-24");
        String source =
                "{{ price | money('VND') }}; {{ 9.5 | money('USD') }}; {{ price | number }}; {{ now | date('d MMMM yyyy') }}; {{ day | date('dd/MM') }}";
        assertThat(text(source, values)).isEqualTo("₫1,250,000; $9.50; 1,250,000.00; 27 November 2026; 24/12");
        assertThat(vietnamese(source, values).replace('\u00a0', ' '))
                .isEqualTo("1.250.000 ₫; 9,50 US$; 1.250.000,00; 27 tháng 11 2026; 24/12");
    }

    @Test
    void filtersTexts() {
        Map<String, Object> values = Map.of("x", "xin chào Lan", "l", List.of(1, 2, 3));
        assertThat(text(
                        "{{ x | upper }}|{{ x | capitalize }}|{{ x | title }}|{{ x | length }}|{{ x | abbreviate(9) }}|{{ x | replace('Lan', 'Mai') }}|{{ l | join('-') }}|{{ l | slice(0, 2) | join }}|{{ x | slice(4, 8) }}|{{ 'a b&' | urlencode }}|{{ l | last }}|{{ l | slice(0, 9) | length }}",
                        values))
                .isEqualTo(
                        "XIN CHÀO LAN|Xin chào Lan|Xin Chào Lan|12|xin chào…|xin chào Mai|1-2-3|1, 2|chào|a%20b%26|3|3");
    }

    @Test
    void leavesNoEmptyLinesWhereTagsStood() {
        assertThat(text("Hi\n{% if a %}\n  one\n{% endif %}\nBye {{ b }}\nEnd", Map.of("a", true, "b", "Lan")))
                .isEqualTo("Hi\n  one\nBye Lan\nEnd");
    }

    @Test
    void keepsWhatATemplateSetsToItself() {
        Map<String, Object> values = Map.of("a", "1");
        var template = engine.compile("body_text", "{{ a }}{% set a = 2 %}{{ a }}", Output.TEXT, Locale.ENGLISH);
        assertThat(template.render(values)).isEqualTo("12");
        assertThat(template.render(values)).isEqualTo("12");
    }

    @Test
    void tellsTheNamesItUses() {
        assertThat(engine.compile(
                                "body_html",
                                "{{ a }}{{ data.coupon }}{{ customer.name | default(b) }}{% for p in recommendations %}{{ p.name }}{{ loop.index }}{% endfor %}"
                                        + "{{ p }}{% set own = c %}{{ own }}{{ data[d] }}{% if e is defined %}{% endif %}{{ f.g.h }}",
                                Output.HTML,
                                Locale.ENGLISH)
                        .names())
                .containsExactlyInAnyOrder(
                        "a", "data.coupon", "customer.name", "b", "recommendations", "p", "c", "data", "d", "e", "f.g");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "{{ a ~ 1 ~ 1",
                "ok/  {{ a b }} ~ 2 ~ 8",
                "a\\b {{ a | nonsense }} ~ 2 ~ 10",
                "{% if a %} ~ 1 ~ 11",
                "x{% endif %} ~ 1 ~ 5",
                "{% include 'x' %} ~ 1 ~ 4",
                "đ😀{{ 'abc }} ~ 1 ~ 6",
                "{{ (a }} ~ 1 ~ 4",
                "{{ a) }} ~ 1 ~ 5",
                "{# never ends ~ 1 ~ 1",
                "{{ a is odd }} ~ 1 ~ 9",
                "{{ }} ~ 1 ~ 4",
            })
    void saysWhereItCannotBeRead(String source, int line, int column) {
        TemplateInvalid refused = refused(source.replace("/", "\n").replace("\\", "\r\n"));
        assertThat(refused).as(source).isNotNull();
        assertThat(List.of(refused.line(), refused.column()))
                .as(refused.message())
                .isEqualTo(List.of(line, column));
        assertThat(refused.code()).isEqualTo("TEMPLATE_INVALID");
        assertThat(refused.fields().getFirst().field()).isEqualTo("body_html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "{% include '/etc/passwd' %}",
                "{% extends 'x' %}",
                "{% import 'x' %}",
                "{% from 'x' import y %}",
                "{% embed 'x' %}{% endembed %}",
                "{% macro m() %}{% endmacro %}",
                "{% block b %}{% endblock %}",
                "{% parallel %}{% endparallel %}",
                "{% cache 'x' %}{% endcache %}",
                "{% autoescape false %}{{ a }}{% endautoescape %}",
                "{% filter upper %}a{% endfilter %}",
                "{% flush %}",
                "{% verbatim %}{{ a }}{% endverbatim %}",
                "{{ a | raw }}",
                "{{ a | escape('js') }}",
                "{{ a | base64decode }}",
                "{{ a.getClass() }}",
                "{{ 'a'.length() }}",
                "{{ block('a') }}",
                "{{ parent() }}",
                "{{ i18n('a', 'b') }}",
                "{{ max(1, 2) }}",
                "{{ 1..1000000000 }}",
                "{{ [a, a] }}",
                "{{ [[1], [1]] }}",
                "{{ {'a': a} }}",
                "{{ \"#{a}#{a}\" }}",
                "{{ \"\\",
                "{{ 99999999999999999999 }}",
                "{{ 99999999999999999999L }}",
                "{{ a matches 'x' }}",
            })
    void refusesWhatCouldLeaveTheSandbox(String source) {
        assertThat(refused(source)).as(source).isNotNull();
    }

    @Test
    void reachesNothingOfTheEngineNorOfJava() {
        assertThat(text(
                        "[{{ template }}{{ locale }}{{ _context }}{{ template.engine }}{{ 'a'.class }}{{ a.class.name }}{{ a.bytes }}{{ l.size }}{{ m.entrySet }}]",
                        Map.of("a", "x", "l", List.of(1), "m", Map.of())))
                .isEqualTo("[]");
    }

    @Test
    void refusesToNestWithoutEnd() {
        assertThat(refused("{{ " + "(".repeat(5_000) + "a" + ")".repeat(5_000) + " }}"))
                .isNotNull();
        assertThat(refused("{{ " + "not ".repeat(50_000) + "a }}")).isNotNull();
        assertThat(refused("{{ a" + " ~ a".repeat(20_000) + " }}")).isNotNull();
        assertThat(refused("{{ " + "a ? b : ".repeat(400) + "c }}")).isNotNull();
        assertThat(refused("{% if a %}".repeat(5_000) + "{% endif %}".repeat(5_000)))
                .isNotNull();
        assertThat(refused("{{ \"" + "\\a".repeat(50_000) + "\" }}")).isNotNull();
    }

    @Test
    void stopsALoopThatGoesOnForEver() {
        String nested = "{% for i in range(1, 1000) %}".repeat(4) + "x" + "{% endfor %}".repeat(4);
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text(nested, Map.of()))
                .withMessageContaining("10000 times");
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{{ range(1, 100000) }}", Map.of()))
                .withMessageContaining("1000");
    }

    @Test
    void stopsTextsAndNumbersThatGrow() {
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{% set a = 'aaaaaaaaaa' %}" + "{% set a = a ~ a %}".repeat(60), Map.of()))
                .withMessageContaining("characters");
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() ->
                        text("{% set a = 'aaaaaaaaaa' %}" + "{% set a = a | replace('a', a) %}".repeat(60), Map.of()))
                .withMessageContaining("characters");
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{% set a = 1000 %}" + "{% set a = a * a %}".repeat(60) + "{{ a }}", Map.of()))
                .withMessageContaining("too large");
        String large = "y".repeat(90_000);
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{{ a }}".repeat(20), Map.of("a", large)))
                .withMessageContaining("1000000 characters");
    }

    @Test
    void stopsWhatTakesTooLong() {
        String slow = "{% for i in range(1, 1000) %}"
                + "{% set b = a | replace('y', 'z') | replace('z', 'y') | upper | lower | title %}".repeat(100)
                + "{% endfor %}";
        long start = System.nanoTime();
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text(slow, Map.of("a", "y ".repeat(40_000))))
                .withMessageContaining("longer than 5 seconds");
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void tellsWhatCannotBeDoneWithAValueWithoutTheValue() {
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("\n{{ a + 1 }}", Map.of("a", "secret")))
                .satisfies(refused -> assertThat(refused.message())
                        .contains("line 2", "calculates with what is no number")
                        .doesNotContain("secret"));
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{% for i in a %}{% endfor %}", Map.of("a", "secret")))
                .satisfies(refused ->
                        assertThat(refused.message()).contains("no list").doesNotContain("secret"));
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{{ 1 / a }}", Map.of("a", 0)))
                .withMessageContaining("zero");
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{{ 1 | money('NONE') }}", Map.of()))
                .withMessageContaining("currency");
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> text("{{ a | date('QQQQQQQQ') }}", Map.of("a", "2026-01-01")))
                .withMessageContaining("date");
    }
}
