package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.messages.CaseLinks;
import io.recourse.web.CustomerTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
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
    try {
      return Optional.of(tokens.readLink(token))
          .filter(OneTimeLinks::isOurs)
          .map(OneTimeLinks::link);
    } catch (JwtException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(Jwt token) {
    String purpose = token.getClaimAsString("purpose");
    return purpose == null || Stream.of(Purpose.values()).anyMatch(it -> it.name().equals(purpose));
  }

  /** Links of earlier versions name no purpose of their own: they open the case. */
  private static Link link(Jwt token) {
    String purpose = token.getClaimAsString("purpose");
    return new Link(
        UUID.fromString(token.getId()),
        new CaseNumber(token.getClaimAsString("case")),
        token.getSubject(),
        Purpose.RATE.name().equals(purpose) ? Purpose.RATE : Purpose.OPEN,
        token.getExpiresAt());
  }

  private UriComponentsBuilder link(CaseNumber number, String person, Purpose purpose) {
    String token =
        tokens.forLink(
            UUID.randomUUID(), String.valueOf(person), number.value(), purpose.name(), VALIDITY);
    return UriComponentsBuilder.fromUriString(publicUrl).path("/portal/link/").path(token);
  }
}
