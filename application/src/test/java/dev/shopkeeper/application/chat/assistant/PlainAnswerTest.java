package dev.shopkeeper.application.chat.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAnswerTest {

    private final PlainAnswer plain = new PlainAnswer(URI.create("https://shop.example"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Blue</b> mug|Blue mug",
                "<script>alert(1)</script>Hi|alert(1)Hi",
                "<scr<b>ipt>x|script>x",
                "Look <img src=x onerror=alert(1)//|Look img src=x onerror=alert(1)//",
                "![see](https://evil.example/a.png?x=secret) ok|see ok",
                "[our sale](https://evil.example/x)|our sale",
                "[shop](https://shop.example/p/1)|shop (https://shop.example/p/1)",
                "go to https://evil.example/login now|go to  now",
                "see https://shop.example/p/1?a=b now|see https://shop.example/p/1?a=b now",
                "see https://shop.example.evil.com/ now|see  now",
                "see https://shop.example@evil.com/ now|see  now",
                "www.evil.example and evil.example/x end|' and  end'",
                "javascript:alert(1) end|') end'",
                "//evil.example/x end|' end'",
                "size 1 < 2 and 3 > 2|size 1 < 2 and 3 > 2",
                "rated 4.5/5, open 24/7|rated 4.5/5, open 24/7",
                "write to hello@shop.example|write to hello@shop.example"
            })
    void keepsWordsAndNothingElse(String written, String expected) {
        assertThat(plain.of(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<a>script>x",
                "[a](//b.c/d)",
                "<b><i",
                "![[a](b)](c)",
                "[x](javascript:alert(1))",
                "<\u200bscript>"
            })
    void changesNothingMoreTheSecondTime(String written) {
        String once = plain.of(written);
        assertThat(plain.of(once)).isEqualTo(once);
        assertThat(once).doesNotContainPattern("<[a-zA-Z/!?]");
    }

    @Test
    void takesOutWhatNobodySees() {
        assertThat(plain.of("a\u0000b\u202Ec\u200Bd\ne\tf")).isEqualTo("abcd\ne\tf");
    }

    @Test
    void allowsNoLinkWhereTheShopHasNoAddress() {
        assertThat(new PlainAnswer(null).of("see https://shop.example/p now")).isEqualTo("see  now");
    }
}
