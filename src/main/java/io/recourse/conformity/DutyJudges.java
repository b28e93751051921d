package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One judge for each duty of the law; without one the application does not start. */
@Component
class DutyJudges {

  private final Map<Duty, DutyJudge> judges = new EnumMap<>(Duty.class);

  DutyJudges(List<DutyJudge> all) {
    all.forEach(judge -> judge.judges().forEach(duty -> put(duty, judge)));
    for (Duty duty : Duty.values()) {
      if (!judges.containsKey(duty)) {
        throw new IllegalStateException("Nothing judges the duty " + duty);
      }
    }
  }

  Finding judge(Bound bound, Records records) {
    return judges.get(bound.rule().duty()).of(bound, records);
  }

  private void put(Duty duty, DutyJudge judge) {
    if (judges.put(duty, judge) != null) {
      throw new IllegalStateException("Two judge the duty " + duty);
    }
  }
}
