package dev.shopkeeper.rest.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.shopkeeper.application.account.AccessTokens;
import dev.shopkeeper.application.account.TokenKeys;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.failure.NotAllowed;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON Web Tokens with HMAC-SHA-256 and nothing else. */
@Singleton
final class NimbusAccessTokens implements AccessTokens {

    static final String ISSUER = "shopkeeper";

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final int KEY_BYTES = 32;
    private static final int MAX_LENGTH = 8_192;
    /** How far other clocks may be ahead; an end is an end, whatever the clock. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final String ROLES = "roles";
    private static final String CUSTOMER_ID = "customer_id";
    private static final String SESSION = "sid";

    private final MACSigner signer;
    private final List<JWSVerifier> own;
    private final @Nullable JWSVerifier shop;
    private final Map<String, JWSVerifier> issuers;

    NimbusAccessTokens(TokenKeys keys) {
        this.signer = signer(keys.own().getFirst());
        this.own = keys.own().stream().map(NimbusAccessTokens::verifier).toList();
        this.shop = keys.shop() == null ? null : verifier(keys.shop());
        this.issuers = keys.issuers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> verifier(entry.getValue())));
    }

    private static MACSigner signer(String key) {
        try {
            return new MACSigner(bytes(key));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a key to sign with", e);
        }
    }

    private static JWSVerifier verifier(String key) {
        try {
            return new MACVerifier(bytes(key));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a key to verify with", e);
        }
    }

    /** A short key is filled up with zeros, as HMAC does itself: the shop chose its key, not we. */
    private static byte[] bytes(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return bytes.length < KEY_BYTES ? Arrays.copyOf(bytes, KEY_BYTES) : bytes;
    }

    @Override
    public String issue(String id, Account account, SessionId session, Instant now, Instant expiresAt) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(ISSUER)
                .subject(account.id().value())
                .jwtID(id)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .claim(
                        ROLES,
                        account.roles().stream().map(Access::word).sorted().toList())
                .claim(SESSION, session.value());
        if (account.customerId() != null) {
            claims.claim(CUSTOMER_ID, account.customerId().value());
        }
        SignedJWT token = new SignedJWT(new JWSHeader(ALGORITHM), claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the key was tried at the start", e);
        }
        return token.serialize();
    }

    @Override
    public Bearer verify(String token, Instant now) {
        if (token.length() > MAX_LENGTH) {
            throw refusal();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            if (!ALGORITHM.equals(signed.getHeader().getAlgorithm()) || claims == null) {
                throw refusal();
            }
            Bearer bearer = verifiedByAny(signed, own) ? own(claims) : foreign(signed, claims);
            checkTimes(claims, now);
            return bearer;
        } catch (ParseException | JOSEException e) {
            throw refusal();
        }
    }

    private static boolean verifiedByAny(SignedJWT token, List<JWSVerifier> verifiers) throws JOSEException {
        for (JWSVerifier verifier : verifiers) {
            if (token.verify(verifier)) {
                return true;
            }
        }
        return false;
    }

    private static Bearer own(JWTClaimsSet claims) throws ParseException {
        String session = claims.getStringClaim(SESSION);
        if (!ISSUER.equals(claims.getIssuer())
                || !claims.getAudience().contains(ISSUER)
                || isBlank(claims.getSubject())
                || isBlank(session)) {
            throw refusal();
        }
        return new Bearer.Own(new AccountId(claims.getSubject()), new SessionId(session));
    }

    private Bearer foreign(SignedJWT token, JWTClaimsSet claims) throws JOSEException {
        String issuer = Optional.ofNullable(claims.getIssuer()).orElse("");
        JWSVerifier verifier = issuers.getOrDefault(issuer, shop);
        if (verifier == null || issuer.equals(ISSUER) || isBlank(claims.getSubject()) || !token.verify(verifier)) {
            throw refusal();
        }
        return new Bearer.Foreign(claims.getSubject());
    }

    private static void checkTimes(JWTClaimsSet claims, Instant now) {
        Date end = claims.getExpirationTime();
        if (end == null || !now.isBefore(end.toInstant())) {
            throw refusal();
        }
        Instant latest = now.plus(SKEW);
        if (isAfter(claims.getNotBeforeTime(), latest) || isAfter(claims.getIssueTime(), latest)) {
            throw refusal();
        }
    }

    private static boolean isAfter(@Nullable Date date, Instant latest) {
        return date != null && date.toInstant().isAfter(latest);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static NotAllowed refusal() {
        return NotAllowed.unauthenticated("the token is not valid: sign in again");
    }
}
