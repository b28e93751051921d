package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.messages.CaseLinks;
import io.recourse.web.CustomerTokens;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Signed links into one case; each opens a session once. */
@Component
public class OneTimeLinks implements CaseLinks {

  private static final Duration VALIDITY = Duration.ofDays(60);

  private final CustomerTokens tokens;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final String publicUrl;

  OneTimeLinks(
      CustomerTokens tokens,
      JdbcClient jdbc,
      Clock clock,
      @Value("${recourse.public-url}") String publicUrl) {
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Whom a spent link let in, and where. */
  public record Opened(CaseNumber number, String customerId) {}

  @Override
  public URI toCase(CaseNumber number, String customerId) {
    return link(number, customerId, "case").build().toUri();
  }

  @Override
  public URI toRating(CaseNumber number, String customerId, int score) {
    return link(number, customerId, "rating").queryParam("score", score).build().toUri();
  }

  /** The case a link leads to, while the link can still be used. */
  public Optional<CaseNumber> caseOf(String token) {
    return read(token).filter(this::isUnused).map(OneTimeLinks::number);
  }

  /** Uses the link up; empty when it is forged, too old or used. */
  public Optional<Opened> spend(String token) {
    return read(token)
        .filter(link -> markUsed(link) == 1)
        .map(link -> new Opened(number(link), link.getSubject()));
  }

  private Optional<Jwt> read(String token) {
    try {
      return Optional.of(tokens.read(token)).filter(link -> link.hasClaim("case"));
    } catch (JwtException e) {
      return Optional.empty();
    }
  }

  private boolean isUnused(Jwt link) {
    return jdbc.sql("select count(*) from access_link where id = ? and used_at is null")
            .param(UUID.fromString(link.getId()))
            .query(Integer.class)
            .single()
        == 1;
  }

  private int markUsed(Jwt link) {
    return jdbc.sql("update access_link set used_at = ? where id = ? and used_at is null")
        .params(Timestamp.from(clock.instant()), UUID.fromString(link.getId()))
        .update();
  }

  private static CaseNumber number(Jwt link) {
    return new CaseNumber(link.getClaimAsString("case"));
  }

  private UriComponentsBuilder link(CaseNumber number, String customerId, String purpose) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into access_link (id, case_number, purpose, expires_at) values (?, ?, ?, ?)")
        .params(id, number.value(), purpose, Timestamp.from(clock.instant().plus(VALIDITY)))
        .update();
    String token = tokens.forCase(id, String.valueOf(customerId), number.value(), VALIDITY);
    return UriComponentsBuilder.fromUriString(publicUrl).path("/portal/link/").path(token);
  }
}
