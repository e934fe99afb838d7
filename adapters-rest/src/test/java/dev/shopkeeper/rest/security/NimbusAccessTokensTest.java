package dev.shopkeeper.rest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.shopkeeper.application.account.AccessTokens.Bearer;
import dev.shopkeeper.application.account.TokenKeys;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NimbusAccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String OWN = "own-key-0123456789abcdef0123456789";
    private static final String OLD = "old-key-0123456789abcdef0123456789";
    private static final String SHOP = "short shop key";
    private static final String PARTNER = "partner-key-0123456789abcdef012345";
    private static final SessionId SESSION = new SessionId("s1");

    private final NimbusAccessTokens tokens =
            new NimbusAccessTokens(new TokenKeys(List.of(OWN, OLD), SHOP, Map.of("https://partner.example", PARTNER)));
    private final Account admin = Account.staff(
            new AccountId("a1"),
            new Username("ann"),
            null,
            Set.of(Role.ADMIN, Role.SUPPORT),
            new PasswordHash("h"),
            NOW);

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().subject("77").expirationTime(at(60));
    }

    private static JWTClaimsSet.Builder ownClaims() {
        return claims().issuer("shopkeeper")
                .audience("shopkeeper")
                .subject("a1")
                .claim("sid", "s1");
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet.Builder claims, String key) {
        return signed(JWSAlgorithm.HS256, claims, key);
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
            token.sign(new MACSigner(Arrays.copyOf(bytes, Math.max(64, bytes.length))));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private void refuses(String token) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> tokens.verify(token, NOW))
                .satisfies(e -> assertThat(e.isUnauthenticated()).isTrue());
    }

    private String issued() {
        return tokens.issue("t1", admin, SESSION, NOW, NOW.plusSeconds(60));
    }

    @Test
    void readsWhatItIssued() throws ParseException {
        String token = issued();

        assertThat(tokens.verify(token, NOW)).isEqualTo(new Bearer.Own(admin.id(), SESSION));
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("a1");
        assertThat(claims.getIssuer()).isEqualTo("shopkeeper");
        assertThat(claims.getJWTID()).isEqualTo("t1");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getExpirationTime()).isEqualTo(at(60));
        assertThat(claims.getStringListClaim("roles")).containsExactly("admin", "support");
        assertThat(claims.getClaim("customer_id")).isNull();
    }

    @Test
    void namesTheCustomerOfACustomer() throws ParseException {
        Account customer = Account.registered(
                new AccountId("b"), new Username("bob"), null, new CustomerId("c9"), new PasswordHash("h"), NOW);

        String token = tokens.issue("t", customer, SESSION, NOW, NOW.plusSeconds(60));

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("customer_id"))
                .isEqualTo("c9");
    }

    @Test
    void signsWithTheFirstKeyAndReadsAll() {
        NimbusAccessTokens before = new NimbusAccessTokens(new TokenKeys(List.of(OLD), null, Map.of()));

        assertThat(tokens.verify(before.issue("t", admin, SESSION, NOW, NOW.plusSeconds(60)), NOW))
                .isEqualTo(new Bearer.Own(admin.id(), SESSION));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> before.verify(issued(), NOW));
    }

    @Test
    void readsTheShopsTokensAsASubjectAndNothingElse() {
        JWTClaimsSet.Builder boastful = claims().claim("roles", List.of("admin"))
                .claim("role", "admin")
                .claim("customer_id", "c9")
                .claim("sid", "s1")
                .audience("shopkeeper");

        assertThat(tokens.verify(signed(boastful, SHOP), NOW)).isEqualTo(new Bearer.Foreign("77"));
        assertThat(tokens.verify(signed(claims().issuer("whoever"), SHOP), NOW)).isEqualTo(new Bearer.Foreign("77"));
    }

    @Test
    void takesANumberForItsText() {
        String header = part("{\"alg\":\"HS256\"}");
        String payload = part("{\"sub\":77,\"exp\":" + NOW.plusSeconds(60).getEpochSecond() + "}");

        assertThat(tokens.verify(resigned(header, payload, SHOP), NOW)).isEqualTo(new Bearer.Foreign("77"));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String resigned(String header, String payload, String key) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
            return header + "." + payload + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void holdsEachIssuerToItsOwnKey() {
        JWTClaimsSet.Builder partner = claims().issuer("https://partner.example");

        assertThat(tokens.verify(signed(partner, PARTNER), NOW)).isEqualTo(new Bearer.Foreign("77"));
        refuses(signed(partner, SHOP));
        refuses(signed(claims(), PARTNER));
        refuses(signed(claims().issuer("whoever"), PARTNER));
    }

    @Test
    void neverReadsATokenOfOneKindAsTheOther() {
        refuses(signed(ownClaims(), SHOP));
        refuses(signed(ownClaims(), PARTNER));
        refuses(signed(claims(), OWN));
        refuses(signed(ownClaims().issuer("shop"), OWN));
        refuses(signed(ownClaims().audience("other"), OWN));
        refuses(signed(ownClaims().claim("sid", null), OWN));
        refuses(signed(ownClaims().subject(null), OWN));
        assertThat(tokens.verify(signed(ownClaims(), OWN), NOW)).isEqualTo(new Bearer.Own(admin.id(), SESSION));
    }

    @Test
    void refusesToHaveOneKeyForBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenKeys(List.of(OWN, OLD), OLD, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenKeys(List.of(OWN), null, Map.of("i", OWN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenKeys(List.of(OWN), OWN + "\u0000\u0000", Map.of()));
        assertThat(new TokenKeys(List.of(OWN), SHOP, Map.of()).toString()).doesNotContain(OWN, SHOP);
    }

    @Test
    void refusesUnsignedTokens() {
        refuses(new PlainJWT(ownClaims().build()).serialize());
        String[] parts = issued().split("\\.", -1);
        refuses(parts[0] + "." + parts[1] + ".");
        refuses(part("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        refuses(part("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        refuses(resigned(part("{\"alg\":\"none\"}"), parts[1], OWN));
        refuses(resigned(part("{\"alg\":\"RS256\"}"), parts[1], OWN));
        refuses(resigned(part("{\"alg\":\"hs256\"}"), parts[1], OWN));
        refuses(resigned(part("{}"), parts[1], OWN));
    }

    @Test
    void refusesOtherAlgorithmsEvenWithTheRightKey() {
        refuses(signed(JWSAlgorithm.HS384, ownClaims(), OWN));
        refuses(signed(JWSAlgorithm.HS512, ownClaims(), OWN));
        refuses(signed(JWSAlgorithm.HS512, claims(), SHOP));
    }

    @Test
    void refusesWhatIsNotValidNow() {
        refuses(signed(claims().expirationTime(at(0)), SHOP));
        refuses(signed(claims().expirationTime(at(-1)), SHOP));
        refuses(signed(claims().expirationTime(null), SHOP));
        refuses(signed(claims().notBeforeTime(at(6)), SHOP));
        refuses(signed(claims().issueTime(at(6)), SHOP));
        refuses(signed(ownClaims().expirationTime(null), OWN));
        refuses(signed(ownClaims().expirationTime(at(-1)), OWN));
        refuses(signed(ownClaims().notBeforeTime(at(6)), OWN));
        assertThat(tokens.verify(signed(claims().notBeforeTime(at(5)).issueTime(at(5)), SHOP), NOW))
                .isEqualTo(new Bearer.Foreign("77"));
    }

    @Test
    void refusesWhatWasTamperedWith() {
        String token = issued();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            refuses(token.substring(0, i) + other + token.substring(i + 1));
        }
        refuses(token.substring(0, token.length() - 1));
        String[] parts = token.split("\\.", -1);
        refuses(parts[0] + "." + part("{\"sub\":\"a2\"}") + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "null", "{}", "a.b.c.d.e"})
    void refusesWhatIsNoToken(String text) {
        refuses(text);
    }

    @Test
    void refusesHugeAndDeepOnes() {
        refuses("a".repeat(1_000_000));
        refuses(resigned(part("{\"alg\":\"HS256\"}"), part("[".repeat(3_000)), OWN));
        refuses(resigned(
                part("{\"alg\":\"HS256\",\"crit\":[\"exp\"],\"exp\":1}"),
                part("{\"sub\":\"77\",\"exp\":9999999999}"),
                SHOP));
        refuses(resigned(part("{\"alg\":\"HS256\"}"), part("{\"sub\":\"77\",\"exp\":\"soon\"}"), SHOP));
        refuses(resigned(part("{\"alg\":\"HS256\"}"), part("{\"sub\":[\"77\"],\"exp\":9999999999}"), SHOP));
        refuses(resigned(part("{\"alg\":\"HS256\"}"), part("{\"sub\":\" \",\"exp\":9999999999}"), SHOP));
    }
}
