package io.recourse.visits;

import io.recourse.common.CaseNumber;
import java.net.URI;
import java.util.Optional;

/** Signed links by which a customer answers one survey, as often as they like. */
public interface SurveyLinks {

  /** One tap answers how satisfied they are, 1 to 5. */
  URI to(CaseNumber number, String person, int csat);

  /** The survey behind a token; empty when it is forged or too old. */
  Optional<Asked> read(String token);

  /** Who was asked on which visit. */
  record Asked(CaseNumber number, String person) {}
}
