package dev.shopkeeper.jobs.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.template.EmailMarkup.Bodies;
import dev.shopkeeper.application.notification.template.TemplateEngine.Output;
import dev.shopkeeper.domain.notification.template.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JsoupEmailMarkupTest {

    private final JsoupEmailMarkup markup = new JsoupEmailMarkup();

    private Bodies bodies(@Nullable String html, @Nullable String text) {
        return markup.bodies(new Content("en", "s", html, text));
    }

    private static String rendered(String source, Output output, Map<String, ?> values) {
        return new PebbleTemplateEngine()
                .compile("x", source, output, Locale.ENGLISH)
                .render(values);
    }

    @Test
    void writesStylesOntoTheElementsByTheirWeight() {
        String html = bodies("""
                        <html><head><style>
                        p { color: #ff00AA; margin: 0; background: #fff }
                        .note { color: blue !important }
                        p.big, #one { font-size: 20px; color: green }
                        a:hover { color: black }
                        @media (max-width: 600px) { p { margin: 9px } }
                        p { font-family: "Open Sans", serif }
                        </style></head><body><p class="note" id="one">a</p><p style="color: {{ c }}" class='big'>b</p>
                        {{ unsubscribe_url }}</body></html>""", null).html();
        assertThat(html)
                .contains(
                        "<p style=\"margin: 0; background: #ffffff; font-family: 'Open Sans', serif; font-size: 20px; color: green; color: blue !important\" class=\"note\" id=\"one\">a</p>")
                .contains(
                        "<p style=\"margin: 0; background: #ffffff; font-family: 'Open Sans', serif; font-size: 20px; color: green;color: {{ c }}\" class='big'>b</p>")
                .contains("@media (max-width: 600px)", "a:hover");
    }

    @Test
    void leavesTheAuthorsMarkupAsItStands() {
        String html =
                "<html><BODY  data-x={{ a }}><table>{% for p in l %}<tr {% if p %}class=\"{{ 'q' }}\"{% else %}class=\"x\"{% endif %}>"
                        + "<td>{{ p > 1 }}</td></tr>{% endfor %}</table>{# <b> #}<br/>{{ unsubscribe_url }}";
        assertThat(bodies(html, null).html()).isEqualTo(html);
    }

    @Test
    void putsAPlainLayoutAroundAPiece() {
        String html = bodies("<h1>Hi {{ customer_name }}</h1>\n<p>{{ nonsense }}</p>", null)
                .html();
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"en\"", "<h1 style=\"", "Unsubscribe</a>")
                .containsOnlyOnce("</body>");
        assertThat(html.lines().toList()).hasSize(2);
        assertThat(rendered(html, Output.HTML, Map.of("shop_name", "Phố & Co", "unsubscribe_url", "https://x/u/1")))
                .contains("Phố &amp; Co", "href=\"https://x/u/1\"");
        assertThat(rendered(html, Output.HTML, Map.of())).doesNotContain("Unsubscribe");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        Bodies bodies = markup.bodies(new Content("vi-VN", "s", "<p>Chào</p>", null));
        assertThat(bodies.html()).contains("lang=\"vi-VN\"", "Ngừng nhận thư");
        assertThat(bodies.text()).contains("Ngừng nhận thư: {{ unsubscribe_url }}");
    }

    @Test
    void addsTheWayOutWhereTheAuthorForgotIt() {
        assertThat(bodies("<html><body><p>x</p></body></html>", null).html())
                .contains("{{ unsubscribe_url }}\">Unsubscribe</a></p>{% endif %}</body>");
        assertThat(bodies("<body>{{ unsubscribe_url }}</body>", "see {{ unsubscribe_url }}"))
                .isEqualTo(new Bodies("<body>{{ unsubscribe_url }}</body>", "see {{ unsubscribe_url }}"));
    }

    @Test
    void tellsInTextWhatTheHtmlSays() {
        String html = """
                <style>p { color: red }</style>
                <h1>Hello&nbsp;{{ customer_name }}</h1>
                <p>We   chose
                these &amp; more:</p>
                <table>
                  {% for p in recommendations %}
                  <tr {% if loop.first %}class="a"{% endif %}><td><img src="x" alt="{{ p.name }} picture"></td>
                  <td><a href="{{ p.url }}?a=1&amp;b=2">{{ p.name }}</a><br>{{ p.price }}</td></tr>
                  {% else %}
                  <tr><td>Nothing</td></tr>
                  {% endfor %}
                </table>
                <ul><li>One</li><li>Two</li></ul>
                {# secret #}
                <p><a href="https://shop/x">https://shop/x</a> <a href="#top">top</a></p>""";
        String text = rendered(
                bodies(html, null).text(),
                Output.TEXT,
                Map.of(
                        "customer_name",
                        "Lan <3",
                        "recommendations",
                        List.of(
                                Map.of("name", "Tea & cup", "url", "https://shop/1", "price", "10"),
                                Map.of("name", "Bike", "url", "https://shop/2", "price", "20"))));
        assertThat(Squeezed.of(text)).isEqualTo("""
                        Hello Lan <3

                        We chose these & more:

                        Tea & cup picture Tea & cup (https://shop/1?a=1&b=2)
                        10
                        Bike picture Bike (https://shop/2?a=1&b=2)
                        20

                        - One
                        - Two

                        https://shop/x top
                        """);
        assertThat(rendered(bodies(html, null).text(), Output.TEXT, Map.of())).contains("Nothing");
    }

    @Test
    void makesHtmlOfTextAlone() {
        Bodies bodies = bodies(
                null,
                "Hi {{ name }} <you> & co,\n{% if a %}\nsee https://shop/x?a=1&b=2.\n{% endif %}\nBye\n{{ p_url }}");
        assertThat(bodies.text()).startsWith("Hi {{ name }} <you> & co,\n{% if a %}");
        String html = rendered(bodies.html(), Output.HTML, Map.of("name", "<b>", "a", true, "p_url", "https://s/p"));
        assertThat(html)
                .contains("Hi &lt;b&gt; &lt;you&gt; &amp; co,<br>\nsee <a")
                .contains("href=\"https://shop/x?a=1&amp;b=2\">https://shop/x?a=1&amp;b=2</a>.<br>\nBye<br>\n")
                .contains("href=\"https://s/p\">https://s/p</a></p>");
    }

    @Test
    void survivesWhatIsHardlyHtml() {
        for (String odd : List.of(
                "",
                "<",
                "<p",
                "<p class=",
                "</",
                "<table><p>x",
                "<style>p{",
                "<style>}{{ a }}</style>",
                "a < b {{ x }} > c",
                "<p style=>x</p>",
                "<p style>y</p>",
                "<style>p{color:red}</style><p style=\"\">x</p>",
                "<!-- {{ a }} --><p>x</p>",
                "<a href='{{ a }}>x</a>")) {
            Bodies bodies = bodies(odd + " ", "x");
            rendered(bodies.html(), Output.HTML, Map.of("a", 1));
            rendered(bodies(odd + " z", null).text(), Output.TEXT, Map.of("a", 1));
        }
    }
}
