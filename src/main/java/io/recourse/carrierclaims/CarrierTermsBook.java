package io.recourse.carrierclaims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Terms agreed with carriers, by the day from which they hold. */
public interface CarrierTermsBook {

  /** Those that held on a day: the ones that began last; empty before the first. */
  Optional<DatedTerms> inForce(String carrier, Damage damage, LocalDate day);

  /** By carrier and what happened, the newest first. */
  List<DatedTerms> all();

  /** Takes the place of those from the same day. */
  void keep(DatedTerms terms);

  /** False when there are none from that day. */
  boolean remove(String carrier, Damage damage, LocalDate from);
}
