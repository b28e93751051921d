package io.recourse.textmessages;

import java.time.Instant;
import java.util.Optional;

/** Who may be texted. */
public interface TextConsents {

  /** Empty where they never agreed, or withdrew it. */
  Optional<TextConsent> of(String person);

  void give(TextConsent consent, Instant at);

  /** On the portal. */
  void withdraw(String person, Instant at);

  /** By a text: for everybody who gave this number; says how many. */
  int withdrawNumber(String phone, Instant at);
}
