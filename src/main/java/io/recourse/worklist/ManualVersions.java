package io.recourse.worklist;

import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.TextName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which passage of the manual holds for a kind of task today (KNO-09). */
@Component
public class ManualVersions {

  /** The sort of texts that passages are. */
  public static final String KIND = "MANUAL";

  private final AgreedVersions versions;
  private final Clock clock;

  ManualVersions(AgreedVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /** 0 for the passage that the product brings. */
  public int inForce(String taskKey) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return versions.inForce(new TextName(KIND, taskKey), today);
  }

  /** What owners wrote up to a version, by language; empty where they wrote nothing. */
  public Map<String, String> words(String taskKey, int number) {
    return versions.changes(new TextName(KIND, taskKey), number);
  }
}
