package io.recourse.thirdparties.web;

import io.recourse.thirdparties.PartyLinks;
import io.recourse.thirdparties.PartyTask;
import io.recourse.web.CustomerTokens;
import io.recourse.web.LinkToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Signed links to one question; they open nothing else, and nothing once its time is over. */
@Component
class PartyTokens implements PartyLinks {

  private static final String PURPOSE = "THIRD_PARTY";

  private final CustomerTokens tokens;
  private final Clock clock;
  private final String publicUrl;

  PartyTokens(
      CustomerTokens tokens, Clock clock, @Value("${recourse.public-url}") String publicUrl) {
    this.tokens = tokens;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @Override
  public URI to(PartyTask task) {
    Duration left = Duration.between(clock.instant(), task.dueAt());
    String token = tokens.forLink(task.id(), "third-party", task.number().value(), PURPOSE, left);
    return UriComponentsBuilder.fromUriString(publicUrl)
        .path("/partner/")
        .path(token)
        .queryParam("lang", task.language())
        .build()
        .toUri();
  }

  @Override
  public Optional<UUID> read(String token) {
    return tokens.readLink(token).filter(link -> PURPOSE.equals(link.purpose())).map(LinkToken::id);
  }
}
