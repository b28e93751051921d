package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.visits.SurveyLinks;
import io.recourse.web.CustomerTokens;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Signed links into one survey; they open nothing else and may be used again. */
@Component
class SurveyTokens implements SurveyLinks {

  private static final String SURVEY = "SURVEY";
  private static final Duration VALIDITY = Duration.ofDays(60);

  private final CustomerTokens tokens;
  private final String publicUrl;

  SurveyTokens(CustomerTokens tokens, @Value("${recourse.public-url}") String publicUrl) {
    this.tokens = tokens;
    this.publicUrl = publicUrl;
  }

  @Override
  public URI to(CaseNumber number, String person, int csat) {
    String token =
        tokens.forLink(UUID.randomUUID(), String.valueOf(person), number.value(), SURVEY, VALIDITY);
    return UriComponentsBuilder.fromUriString(publicUrl)
        .path("/portal/survey/")
        .path(token)
        .queryParam("csat", csat)
        .build()
        .toUri();
  }

  @Override
  public Optional<Asked> read(String token) {
    return tokens
        .readLink(token)
        .filter(link -> SURVEY.equals(link.purpose()))
        .map(link -> new Asked(new CaseNumber(link.caseNumber()), link.person()));
  }
}
