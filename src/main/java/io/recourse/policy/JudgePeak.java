package io.recourse.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table who helps a team in a peak (TRI-06). */
@Service
public class JudgePeak {

  private static final String NOBODY = "-";

  private final Decisions decisions;

  JudgePeak(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What the table said.
   *
   * @param helper the team that helps out
   * @param stays tasks of each person that stay with their own team
   * @param endsBelow with fewer tasks of each person the peak is over
   */
  public record Help(String helper, int stays, int endsBelow) {}

  /**
   * Empty where nobody helps.
   *
   * @param perPerson free tasks of each person of the team who is there
   * @param oldestHours age of the oldest of them
   */
  @Transactional
  public Optional<Help> help(String team, int perPerson, int oldestHours) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("team", team);
    columns.put("perPerson", perPerson);
    columns.put("oldestHours", oldestHours);
    Judgement said = decisions.answer("peakHelp", columns);
    return Optional.of(said.text("helper"))
        .filter(helper -> !helper.equals(NOBODY))
        .map(
            helper -> new Help(helper, (int) said.number("stays"), (int) said.number("endsBelow")));
  }
}
