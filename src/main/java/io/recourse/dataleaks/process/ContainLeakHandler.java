package io.recourse.dataleaks.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.ContainLeak;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was done against it. */
@Component
class ContainLeakHandler implements TaskHandler {

  private final KnownOfLeak known;
  private final ContainLeak contain;

  ContainLeakHandler(KnownOfLeak known, ContainLeak contain) {
    this.known = known;
    this.contain = contain;
  }

  @Override
  public String taskKey() {
    return LeakElements.CONTAIN;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return known.assessed(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    ContainLeak.Owed owed = contain.contain(number, (String) values.get("measures"));
    return Map.of(
        LeakElements.NOTICE_OWED, owed.notice(),
        LeakElements.NOTICE_BY, LeakElements.date(owed.noticeBy()),
        LeakElements.PERSONS_OWED, owed.persons(),
        LeakElements.PERSONS_BY, LeakElements.date(owed.personsBy()));
  }
}
