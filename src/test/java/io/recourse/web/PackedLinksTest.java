package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Links in mails: short, whole, ours, in time. */
class PackedLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Duration TERM = Duration.ofDays(60);
  private static final UUID ID = UUID.fromString("8b9a0c4e-0000-4000-8000-0123456789ab");
  private static final String PERSON = "1f0e2d3c-1111-4111-8111-111111111111";
  private static final String NUMBER = "RC-100001";

  @TempDir Path folder;
  private CustomerTokens tokens;

  @BeforeEach
  void key() {
    tokens = new CustomerTokens(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(strings = {PERSON, "null", "third-party", "1F0E2D3C-1111-4111-8111-111111111111"})
  @DisplayName("NTF-01 a link says what was signed into it, in few letters")
  void whole(String person) {
    String token = tokens.forLink(ID, person, NUMBER, "OPEN", TERM);
    assertThat(token).hasSizeLessThan(125).matches("[\\w-]+");
    assertThat(tokens.readLink(token))
        .contains(new LinkToken(ID, person, NUMBER, "OPEN", NOW.plus(TERM)));
  }

  @Test
  @DisplayName("NTF-01 a link that is changed anywhere, cut short or added to is not ours")
  void changed() {
    String token = tokens.forLink(ID, PERSON, NUMBER, "OPEN", TERM);
    assertThat(token).hasSizeLessThan(95);
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String guessed = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(tokens.readLink(guessed)).as("letter %d", at).isEmpty();
      assertThat(tokens.readLink(token.substring(0, at))).isEmpty();
    }
    assertThat(tokens.readLink(token + "AAAA")).isEmpty();
    assertThat(tokens.readLink("§$%")).isEmpty();
  }

  @Test
  @DisplayName("NTF-01 a link is over when its time is")
  void late() {
    String token = tokens.forLink(ID, PERSON, NUMBER, "OPEN", TERM);
    Clock later = Clock.fixed(NOW.plus(TERM), ZoneOffset.UTC);
    assertThat(new CustomerTokens(folder, later).readLink(token)).isEmpty();
  }

  @Test
  @DisplayName("NTF-01 a link in a mail of an earlier version still opens, a session is none")
  void earlier() {
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer("recourse")
            .subject(PERSON)
            .id(ID.toString())
            .expiresAt(NOW.plus(TERM))
            .claim("case", NUMBER)
            .build();
    String old =
        new NimbusJwtEncoder(new ImmutableSecret<>(SigningKey.keptIn(folder.resolve("keys"))))
            .encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
            .getTokenValue();
    assertThat(tokens.readLink(old))
        .contains(new LinkToken(ID, PERSON, NUMBER, null, NOW.plus(TERM)));
    assertThat(tokens.readLink(tokens.forCustomer(PERSON, TERM))).isEmpty();
  }
}
