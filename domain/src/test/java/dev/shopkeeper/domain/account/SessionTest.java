package dev.shopkeeper.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.account.Session.Presented;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.account.SessionState.Revoked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration LIFE = Duration.ofDays(30);
    private static final SessionId ID = new SessionId("s");

    private static RefreshToken token(int n) {
        return new RefreshToken(ID, "secret-%037d".formatted(n));
    }

    private final Session open = Session.opened(new AccountId("a"), token(0), NOW, LIFE);

    @Test
    void goesOnWithTheNextToken() {
        Presented presented = open.present(token(0), token(1), NOW.plusSeconds(1), LIFE);

        assertThat(presented).isInstanceOfSatisfying(Presented.Rotated.class, rotated -> {
            assertThat(rotated.next().version()).isEqualTo(2);
            assertThat(rotated.next().isOpenAt(NOW.plus(LIFE))).isTrue();
            assertThat(rotated.next().present(token(1), token(2), NOW.plusSeconds(2), LIFE))
                    .isInstanceOf(Presented.Rotated.class);
        });
    }

    @Test
    void endsForAllWhenASpentTokenComesBack() {
        Session next = ((Presented.Rotated) open.present(token(0), token(1), NOW, LIFE)).next();

        Presented again = next.present(token(0), token(2), NOW, LIFE);

        assertThat(again).isInstanceOfSatisfying(Presented.Reused.class, reused -> {
            assertThat(reused.next().state()).isEqualTo(new Revoked(NOW, Reason.TOKEN_REUSED));
            assertThat(reused.next().present(token(1), token(3), NOW, LIFE)).isInstanceOf(Presented.Over.class);
        });
    }

    @Test
    void endsByItself() {
        assertThat(open.isOpenAt(NOW.plus(LIFE).minusMillis(1))).isTrue();
        assertThat(open.isOpenAt(NOW.plus(LIFE))).isFalse();
        assertThat(open.present(token(0), token(1), NOW.plus(LIFE), LIFE)).isInstanceOf(Presented.Over.class);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void neverOpensAgain(Reason reason) {
        Session ended = open.revoked(reason, NOW);

        assertThat(ended.isOpenAt(NOW)).isFalse();
        assertThat(ended.present(token(0), token(1), NOW, LIFE)).isInstanceOf(Presented.Over.class);
        assertThat(ended.revoked(Reason.LOGGED_OUT, NOW.plusSeconds(9))).isEqualTo(ended);
    }

    @Property
    void anyTokenButTheNewestEndsIt(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 30) Integer> shown) {
        Session session = open;
        int newest = 0;
        List<RefreshToken> known = new ArrayList<>(List.of(token(0)));
        for (int choice : shown) {
            RefreshToken token = known.get(choice % known.size());
            RefreshToken fresh = token(newest + 1);
            switch (session.present(token, fresh, NOW, LIFE)) {
                case Presented.Rotated(Session next) -> {
                    assertThat(token).isEqualTo(token(newest));
                    newest++;
                    known.add(fresh);
                    session = next;
                }
                case Presented.Reused(Session next) -> {
                    assertThat(token).isNotEqualTo(token(newest));
                    session = next;
                }
                case Presented.Over _ -> assertThat(session.isOpenAt(NOW)).isFalse();
            }
        }
    }

    @Test
    void readsTokensAndNothingElse() {
        assertThat(RefreshToken.parse(token(7).value())).contains(token(7));
        for (String text :
                List.of("", ".", "s.", "s.short", ".secret", "a.b.c", "s." + "x".repeat(129), "s:" + "x".repeat(43))) {
            assertThat(RefreshToken.parse(text)).as(text).isEmpty();
        }
        assertThat(token(7).toString()).doesNotContain("secret");
        assertThat(open.toString()).doesNotContain("secret-0");
    }
}
