package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept what improvements came to after they were done. */
public interface ImprovementEffects {

  /** By improvement; those that nobody measured yet are left out. */
  Map<Long, ImprovementEffect> of(Collection<Long> improvements);

  default Optional<ImprovementEffect> of(long improvement) {
    return Optional.ofNullable(of(List.of(improvement)).get(improvement));
  }

  /**
   * Improvements that were done and are to be measured by now, or whose measuring is to begin; a
   * page.
   *
   * @param since those that were done before are left alone where nobody measured them
   * @param last null to begin with
   */
  List<Long> due(Instant now, Instant since, Long last);

  /** In place of what was kept of it before. */
  void keep(ImprovementEffect effect);

  /** Open again after their effect faded, due first. */
  List<Improvement> faded();

  /** What kind of case a complaint is about; empty for one about none. */
  Optional<Subject> subject(CaseNumber complaint);

  /**
   * @param type null where the complaint is about no case
   * @param category null where nothing said so
   */
  record Subject(String type, String category) {

    boolean isNone() {
      return type == null;
    }
  }
}
