package io.recourse.web;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Signed tokens for customers (HS256): one for a customer's cases, or one-time links into one case.
 * The key is kept in the data folder, never in the database.
 */
@Component
public class CustomerTokens {

  private static final String ISSUER = "recourse";
  private static final String CASE = "case";
  private static final String PURPOSE = "purpose";

  private final JwtEncoder encoder;
  private final JwtDecoder decoder;
  private final Clock clock;

  CustomerTokens(@Value("${recourse.data-dir}") Path dataDir, Clock clock) {
    SecretKey key = SigningKey.keptIn(dataDir.resolve("keys"));
    this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
    this.decoder = decoder(key, clock);
    this.clock = clock;
  }

  /** A token that opens all cases of the customer. */
  public String forCustomer(String customerId, Duration validity) {
    return issue(claims(customerId, validity, "session"));
  }

  /** A token that opens one case only; {@code id} lets the caller make it usable once. */
  public String forCase(UUID id, String customerId, String caseNumber, Duration validity) {
    return issue(claims(customerId, validity, "link").id(id.toString()).claim(CASE, caseNumber));
  }

  /** Checks signature and term. */
  public Jwt read(String token) {
    return decoder.decode(token);
  }

  /** For the filter that reads bearer tokens. */
  public JwtDecoder decoder() {
    return decoder;
  }

  /** What the holder of this token may be taken for. */
  public static Collection<GrantedAuthority> authorities(Jwt token) {
    List<GrantedAuthority> granted = new ArrayList<>();
    granted.add(new SimpleGrantedAuthority("ROLE_CUSTOMER"));
    if (token.hasClaim(CASE)) {
      granted.add(new SimpleGrantedAuthority("CASE_" + token.getClaimAsString(CASE)));
    }
    return granted;
  }

  private JwtClaimsSet.Builder claims(String customerId, Duration validity, String purpose) {
    Instant now = clock.instant();
    return JwtClaimsSet.builder()
        .issuer(ISSUER)
        .subject(customerId)
        .issuedAt(now)
        .expiresAt(now.plus(validity))
        .claim(PURPOSE, purpose);
  }

  private String issue(JwtClaimsSet.Builder claims) {
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  private static JwtDecoder decoder(SecretKey key, Clock clock) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    JwtTimestampValidator term = new JwtTimestampValidator(Duration.ZERO);
    term.setClock(clock);
    OAuth2TokenValidator<Jwt> issuer = new JwtClaimValidator<>("iss", ISSUER::equals);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(term, issuer));
    return decoder;
  }
}
