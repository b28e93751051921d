package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.messages.CaseLinks;
import io.recourse.web.CustomerTokens;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Signed links into one case; each opens a session once. */
@Component
class OneTimeLinks implements CaseLinks {

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

  @Override
  public URI toCase(CaseNumber number, String customerId) {
    return link(number, customerId, "case").build().toUri();
  }

  @Override
  public URI toRating(CaseNumber number, String customerId, int score) {
    return link(number, customerId, "rating").queryParam("score", score).build().toUri();
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
