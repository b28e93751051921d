package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.messages.CaseLinks;
import io.recourse.web.CustomerTokens;
import io.recourse.web.LinkToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signed links into one case, each for one purpose, usable once within its time. What a link is for
 * is signed into it; only that it was used is written down.
 */
@Component
public class OneTimeLinks implements CaseLinks {

  private static final Duration VALIDITY = Duration.ofDays(60);

  private final CustomerTokens tokens;
  private final SpentLinks spent;
  private final String publicUrl;

  OneTimeLinks(
      CustomerTokens tokens, SpentLinks spent, @Value("${recourse.public-url}") String publicUrl) {
    this.tokens = tokens;
    this.spent = spent;
    this.publicUrl = publicUrl;
  }

  /** What a link is good for. */
  public enum Purpose {
    OPEN,
    RATE
  }

  /** A link that can be used: whom it was sent to, about which case, for what. */
  public record Link(
      UUID id, CaseNumber number, String person, Purpose purpose, Instant expiresAt) {}

  @Override
  public URI toCase(CaseNumber number, String person) {
    return link(number, person, Purpose.OPEN).build().toUri();
  }

  @Override
  public URI toRating(CaseNumber number, String person, int score) {
    return link(number, person, Purpose.RATE).queryParam("score", score).build().toUri();
  }

  /** The link behind a token; empty when it is forged, too old or used. */
  public Optional<Link> find(String token) {
    return read(token).filter(link -> !spent.contains(link.id()));
  }

  /** Uses the link up; false when it was used before. */
  public boolean spend(Link link) {
    return spent.add(link);
  }

  private Optional<Link> read(String token) {
    return tokens.readLink(token).filter(OneTimeLinks::isOurs).map(OneTimeLinks::link);
  }

  private static boolean isOurs(LinkToken token) {
    String purpose = token.purpose();
    return purpose == null || Stream.of(Purpose.values()).anyMatch(it -> it.name().equals(purpose));
  }

  /** Links of early versions name no purpose of their own: they open the case. */
  private static Link link(LinkToken token) {
    return new Link(
        token.id(),
        new CaseNumber(token.caseNumber()),
        token.person(),
        Purpose.RATE.name().equals(token.purpose()) ? Purpose.RATE : Purpose.OPEN,
        token.expiresAt());
  }

  private UriComponentsBuilder link(CaseNumber number, String person, Purpose purpose) {
    String token =
        tokens.forLink(
            UUID.randomUUID(), String.valueOf(person), number.value(), purpose.name(), VALIDITY);
    return UriComponentsBuilder.fromUriString(publicUrl).path("/portal/link/").path(token);
  }
}
