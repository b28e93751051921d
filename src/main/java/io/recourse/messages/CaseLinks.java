package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.net.URI;

/** Signed one-time links by which a customer enters one case; implemented by the portal. */
public interface CaseLinks {

  URI toCase(CaseNumber number, String person);

  /** One tap rates the case with this score, 1 to 5 (NTF-05). */
  URI toRating(CaseNumber number, String person, int score);
}
