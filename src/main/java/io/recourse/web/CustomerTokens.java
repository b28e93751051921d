package io.recourse.web;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Signed tokens: one for a customer's cases at the API, one-time links into one case for one
 * purpose, or whom a form was shown to. None passes for another. The key is kept in the data
 * folder, never in the database.
 */
@Component
public class CustomerTokens {

  private static final String ISSUER = "recourse";
  private static final String CASE = "case";
  private static final String PURPOSE = "purpose";
  private static final String SESSION = "session";
  private static final String FORM = "form";
  private static final Duration FORM_VALIDITY = Duration.ofDays(1);

  private final JwtEncoder encoder;
  private final JwtDecoder sessions;
  private final JwtDecoder links;
  private final JwtDecoder forms;
  private final PackedLinks packed;
  private final Clock clock;

  CustomerTokens(@Value("${recourse.data-dir}") Path dataDir, Clock clock) {
    SecretKey key = SigningKey.keptIn(dataDir.resolve("keys"));
    this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
    this.sessions = decoder(key, clock, SESSION::equals);
    this.links = decoder(key, clock, purpose -> !SESSION.equals(purpose) && !FORM.equals(purpose));
    this.forms = decoder(key, clock, FORM::equals);
    this.packed = new PackedLinks(key);
    this.clock = clock;
  }

  /** A token that opens all cases of the person. */
  public String forCustomer(String person, Duration validity) {
    return issue(claims(person, validity, SESSION));
  }

  /** A token for one purpose on one case; {@code id} lets the caller make it usable once. */
  public String forLink(
      UUID id, String person, String caseNumber, String purpose, Duration validity) {
    Instant until = clock.instant().plus(validity);
    return packed.write(new LinkToken(id, person, caseNumber, purpose, until));
  }

  /** A link that we signed and whose time is not over; a token for the API is none. */
  public Optional<LinkToken> readLink(String token) {
    return token.contains(".")
        ? readSigned(token)
        : packed.read(token).filter(link -> clock.instant().isBefore(link.expiresAt()));
  }

  /** Links in mails of earlier versions are JWTs. */
  private Optional<LinkToken> readSigned(String token) {
    try {
      Jwt link = links.decode(token);
      return Optional.of(
          new LinkToken(
              UUID.fromString(link.getId()),
              link.getSubject(),
              link.getClaimAsString(CASE),
              link.getClaimAsString(PURPOSE),
              link.getExpiresAt()));
    } catch (JwtException notOurs) {
      return Optional.empty();
    }
  }

  /** Says in a form whom it was shown to; opens nothing. */
  public String forForm(String person) {
    return issue(claims(person, FORM_VALIDITY, FORM));
  }

  /** Whom a form was shown to; empty when we did not say so. */
  public Optional<String> readForm(String token) {
    try {
      return Optional.of(forms.decode(token).getSubject());
    } catch (JwtException notOurs) {
      return Optional.empty();
    }
  }

  /** For the filter that reads bearer tokens; a link is none. */
  public JwtDecoder decoder() {
    return sessions;
  }

  /** What the holder of this token may be taken for: they named an order and an e-mail. */
  public static Collection<GrantedAuthority> authorities(Jwt token) {
    return AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", ByNumber.MARK);
  }

  private JwtClaimsSet.Builder claims(String person, Duration validity, String purpose) {
    Instant now = clock.instant();
    return JwtClaimsSet.builder()
        .issuer(ISSUER)
        .subject(person)
        .issuedAt(now)
        .expiresAt(now.plus(validity))
        .claim(PURPOSE, purpose);
  }

  private String issue(JwtClaimsSet.Builder claims) {
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  private static JwtDecoder decoder(SecretKey key, Clock clock, Predicate<String> purposes) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    JwtTimestampValidator term = new JwtTimestampValidator(Duration.ZERO);
    term.setClock(clock);
    OAuth2TokenValidator<Jwt> issuer = new JwtClaimValidator<>("iss", ISSUER::equals);
    OAuth2TokenValidator<Jwt> purpose = new JwtClaimValidator<>(PURPOSE, purposes);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(term, issuer, purpose));
    return decoder;
  }
}
